package org.daybook.app.headless;

import java.util.HexFormat;
import java.util.List;
import org.daybook.app.service.activation.ActivationResult;
import org.daybook.app.service.export.ExportResult;
import org.daybook.app.service.signin.SignInResult;
import org.daybook.app.service.synccentre.DigestService;
import org.daybook.app.sync.SyncStatus;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.sync.StuckCode;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.row.Row;
import tools.jackson.databind.node.ObjectNode;

/// Turns results into lines that go out.
final class Answers {
  private Answers() {}

  static ObjectNode ok() {
    return DeskJson.object().put("ok", true);
  }

  static ObjectNode with(String name, Object value) {
    var answer = ok();
    answer.set(name, DeskJson.tree(value));
    return answer;
  }

  static ObjectNode error(HeadlessError error, String message) {
    return DeskJson.object().put("ok", false).put("error", error.name()).put("message", message);
  }

  static ObjectNode captured(CaptureResult result) {
    return switch (result) {
      case CaptureResult.Saved(var operations) -> with("saved", operations);
      case CaptureResult.Refused(int index, var reason) ->
          error(HeadlessError.REFUSED, "the desk knows that this cannot hold")
              .put("command", index)
              .put("reason", reason.name())
              .put("code", reason.code());
    };
  }

  static ObjectNode signedIn(SignInResult result) {
    return switch (result) {
      case SignInResult.SignedIn(var person, boolean online) ->
          with("person", person).put("online", online);
      case SignInResult.Refused(var why) ->
          error(HeadlessError.SIGN_IN_REFUSED, "signing in was refused")
              .put("why", why.name())
              .put("code", why.code());
    };
  }

  static ObjectNode activated(ActivationResult result) {
    return switch (result) {
      case ActivationResult.Activated(var name) -> ok().put("device", name);
      case ActivationResult.Refused(var code) ->
          error(HeadlessError.SERVER_REFUSED, "the server refused").put("code", code.name());
      case ActivationResult.NoServer() -> error(HeadlessError.NO_SERVER, "no server answers");
      case ActivationResult.NoAddress() ->
          error(HeadlessError.INVALID_FIELD, "that is not the address of a server");
      case ActivationResult.NotEncrypted() ->
          error(HeadlessError.NOT_ENCRYPTED, "the code would go unencrypted; it was not sent");
    };
  }

  static ObjectNode exported(ExportResult result) {
    return switch (result) {
      case ExportResult.Written(var file, int operations, long first) ->
          ok().put("file", file.toString()).put("operations", operations).put("first", first);
      case ExportResult.NothingToExport() -> ok().put("operations", 0);
      case ExportResult.Unwritable(var file, var why) ->
          error(HeadlessError.FILE_UNWRITABLE, "cannot write " + file + ": " + why);
    };
  }

  static ObjectNode status(SyncStatus status) {
    var answer = with("status", status).put("online", status.online());
    var causes = answer.path("status").path("causes");
    for (int i = 0; i < causes.size(); i++) {
      // Several kinds have the same fields, and one has no more than its moment.
      ((ObjectNode) causes.get(i)).put("cause", StuckCode.of(status.causes().get(i)).name());
    }
    return answer;
  }

  /// @param healings what was not as the centre's and was put right, newest first
  static ObjectNode status(SyncStatus status, List<HealingReport> healings) {
    var answer = status(status);
    var list = answer.putArray("healed");
    for (var it : healings) {
      list.addObject()
          .put("foundAt", it.foundAt().toString())
          .put("table", it.table())
          .put("missing", it.missing())
          .put("surplus", it.surplus())
          .put("changed", it.changed())
          .put("words", words(it));
    }
    return answer;
  }

  private static String words(HealingReport it) {
    long rows = it.missing() + it.surplus() + it.changed();
    return rows == 0
        ? "the kept digest of " + it.table() + " was wrong and was put right"
        : rows + " rows of " + it.table() + " were not as the centre's and were put right";
  }

  static ObjectNode kept(List<? extends Row> rows) {
    var answer = ok();
    var list = answer.putArray("rows");
    for (var row : rows) {
      list.addObject().put("table", row.table().name()).set("row", DeskJson.tree(row));
    }
    return answer;
  }

  static ObjectNode digests(DigestService.DeskDigests digests) {
    var answer = with("cursors", digests.cursors());
    var list = answer.putArray("digests");
    for (var digest : digests.digests()) {
      list.addObject()
          .put("scope", digest.scope().toString())
          .put("table", digest.table())
          .put("rows", digest.rows())
          .put("digest", HexFormat.of().formatHex(digest.digest()));
    }
    return answer;
  }
}
