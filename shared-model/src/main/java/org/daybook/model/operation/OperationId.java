package org.daybook.model.operation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;

/// The identity of an operation: given and journalled before anything is sent, never given twice.
///
/// @param deviceId the device
/// @param epoch counts the device's lives, from 1; a restored or cloned device gets a new one
/// @param sequence counts operations in that epoch, from 1, without gaps
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record OperationId(UUID deviceId, int epoch, long sequence) {
  @Override
  public String toString() {
    return deviceId + "/" + epoch + "/" + sequence;
  }
}
