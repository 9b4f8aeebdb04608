package org.daybook.app.device;

/// The desk's key file cannot be read or written.
public final class DeviceFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeviceFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
