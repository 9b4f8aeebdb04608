package org.daybook.model.catalogue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.model.operation.CarriedOperation;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.Operation;
import org.daybook.model.protocol.ActivationRequest;
import org.daybook.model.protocol.ApprovalKeyAnswer;
import org.daybook.model.protocol.ApprovalKeyRequest;
import org.daybook.model.protocol.ChangeAnswer;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DeviceChangeRequest;
import org.daybook.model.protocol.DeviceStanding;
import org.daybook.model.protocol.DevicesAnswer;
import org.daybook.model.protocol.DevicesRequest;
import org.daybook.model.protocol.DifferenceAnswer;
import org.daybook.model.protocol.DifferenceRequest;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.EmergencyExport;
import org.daybook.model.protocol.EnrolAnswer;
import org.daybook.model.protocol.EnrolRequest;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.protocol.HealthReport;
import org.daybook.model.protocol.InvitationRequest;
import org.daybook.model.protocol.JoinRequest;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.LoadPoint;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.LostRow;
import org.daybook.model.protocol.LostRowsAnswer;
import org.daybook.model.protocol.LostRowsRequest;
import org.daybook.model.protocol.PackedOperations;
import org.daybook.model.protocol.PackedPush;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullAnswer1;
import org.daybook.model.protocol.PullAnswer2;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.RangeDigest;
import org.daybook.model.protocol.RangeRows;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.model.protocol.RenewAnswer;
import org.daybook.model.protocol.RenewRequest;
import org.daybook.model.protocol.ReportAnswer;
import org.daybook.model.protocol.ReportRequest;
import org.daybook.model.protocol.RequestProof;
import org.daybook.model.protocol.RowChange;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.protocol.SignedHead;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.protocol.TableCount;
import org.daybook.model.protocol.TableDigest;
import org.jspecify.annotations.Nullable;

/// The wire format as text: every command, row and message with its components in order, and
/// whatever they are made of. Since a record travels as an array, moving, adding or retyping a
/// component changes what others read; the text's hash beside the protocol's version says so.
public final class WireSchema {
  /// Every record that is a request, an answer or a file of its own.
  static final List<Class<? extends Record>> MESSAGES =
      List.of(
          ActivationRequest.class,
          CarriedOperation.class,
          ApprovalKeyAnswer.class,
          ApprovalKeyRequest.class,
          ChangeAnswer.class,
          CodeAnswer.class,
          Cursor.class,
          DeviceChangeRequest.class,
          DeviceStanding.class,
          DevicesAnswer.class,
          DevicesRequest.class,
          DifferenceAnswer.class,
          DifferenceRequest.class,
          DigestAnswer.class,
          EmergencyExport.class,
          EnrolAnswer.class,
          EnrolRequest.class,
          ErrorAnswer.class,
          HealingReport.class,
          HealthReport.class,
          InvitationRequest.class,
          JoinRequest.class,
          LoadChunk.class,
          LoadManifest.class,
          LoadPoint.class,
          LoadRequest.class,
          LostRow.class,
          LostRowsAnswer.class,
          LostRowsRequest.class,
          Operation.class,
          PackedOperations.class,
          PackedPush.class,
          PullAnswer.class,
          PullAnswer1.class,
          PullAnswer2.class,
          PullRequest.class,
          PushAnswer.class,
          PushRequest.class,
          RangeDigest.class,
          RangeRows.class,
          RefreshRequest.class,
          RenewAnswer.class,
          RenewRequest.class,
          ReportAnswer.class,
          ReportRequest.class,
          RequestProof.class,
          RowChange.class,
          SignInAnswer.class,
          SignInRequest.class,
          SignedHead.class,
          TableChanges.class,
          TableCount.class,
          TableDigest.class);

  private final SortedMap<String, String> lines = new TreeMap<>();
  private final Deque<Class<?>> unread = new ArrayDeque<>();

  private WireSchema() {}

  /// One line per command, row, message and part, in alphabetical order.
  public static String text() {
    var schema = new WireSchema();
    for (var type : Commands.ALL) {
      schema.add("command " + type.name() + " " + type.version(), type.type());
    }
    for (var table : Tables.ALL) {
      schema.add("row " + table.name(), table.type());
    }
    for (var message : MESSAGES) {
      schema.add("message " + message.getSimpleName(), message);
    }
    schema.readParts();
    return schema.lines.entrySet().stream()
        .map(line -> line.getKey() + ": " + line.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /// SHA-256 of the text, in hexadecimal.
  public static String hash() {
    return HexFormat.of().formatHex(HashChain.sha256(text().getBytes(StandardCharsets.UTF_8)));
  }

  private void add(String name, Class<?> type) {
    lines.put(
        name,
        Arrays.stream(type.getRecordComponents())
            .map(this::component)
            .collect(Collectors.joining(", ")));
  }

  private void readParts() {
    while (!unread.isEmpty()) {
      var type = unread.remove();
      if (type.isEnum()) {
        lines.put(
            "enum " + type.getSimpleName(),
            Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(" | ")));
      } else if (!lines.containsKey("part " + type.getSimpleName())) {
        add("part " + type.getSimpleName(), type);
      }
    }
  }

  private String component(RecordComponent component) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return component.getName() + " " + name(component.getGenericType()) + (nullable ? "?" : "");
  }

  private String name(Type type) {
    if (type instanceof ParameterizedType list) {
      var parts = Arrays.stream(list.getActualTypeArguments()).map(this::name);
      return name(list.getRawType()) + parts.collect(Collectors.joining(", ", "<", ">"));
    }
    if (type instanceof Class<?> simple) {
      if (simple.isEnum() || simple.isRecord()) {
        unread.add(simple);
      }
      return simple.getSimpleName();
    }
    throw new IllegalStateException("no wire form is known for " + type);
  }
}
