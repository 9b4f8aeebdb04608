package org.daybook.installer.bench.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.daybook.installer.bench.centre.BenchDevice;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.place.Sources;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.PackedPush;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.RequestProof;
import org.daybook.model.protocol.RequestSignature;
import org.daybook.model.protocol.SignedHead;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;

/// A device that has operations to push. What a desk does before it sends, sealing, chaining and
/// compressing, is done ahead of the time that is measured; signing the request is not.
public final class PushClient {
  private static final String PUSH = "/sync/v1/push";
  private static final String PULL = "/sync/v1/pull";
  private static final String LINE = "/sync/v1/poke";
  private static final int NONCE_BYTES = 16;

  private final OkHttpClient http;
  private final URI server;
  private final BenchDevice device;
  private final UUID actorId;
  private final Function<Context, Command> captured;
  private final Sources sources;
  private ChainHead head;

  /// One that captures first marks of students in open sessions.
  ///
  /// @param firstSlot where on the branch's sheets they begin
  public PushClient(
      OkHttpClient http,
      URI server,
      BenchDevice device,
      CentreRows rows,
      int firstSlot,
      Sources sources) {
    this(http, server, device, rows.actorId(), context -> mark(rows, firstSlot, context), sources);
  }

  /// @param captured what its operations are, asked for in their order
  PushClient(
      OkHttpClient http,
      URI server,
      BenchDevice device,
      UUID actorId,
      Function<Context, Command> captured,
      Sources sources) {
    this.http = http;
    this.server = server;
    this.device = device;
    this.actorId = actorId;
    this.captured = captured;
    this.sources = sources;
    this.head =
        new ChainHead(BenchDevice.EPOCH, 0, HashChain.genesis(device.id(), BenchDevice.EPOCH));
  }

  /// Prepares batches of what it captures next.
  ///
  /// @param size operations in each
  public List<byte[]> prepare(int batches, int size) {
    var bodies = new ArrayList<byte[]>();
    for (var batch = 0; batch < batches; batch++) {
      var before = head;
      var operations = new ArrayList<SealedOperation>();
      for (var i = 0; i < size; i++) {
        var operation = sealed(head.sequence() + 1);
        head = head.after(operation.bytes());
        operations.add(operation);
      }
      var request =
          new PushRequest(
              Protocol.VERSION,
              BenchDevice.EPOCH,
              before.sequence() + 1,
              before.hash(),
              operations,
              new SignedHead(head, device.keys().sign(Cbor.encode(head))));
      bodies.add(compressed(Cbor.encode(PackedPush.of(request))));
    }
    return bodies;
  }

  /// The bytes of an operation, for who wants to store as many.
  public byte[] sample() {
    return sealed(1).bytes();
  }

  /// Sends a prepared batch and checks that all of it was accepted.
  public void push(byte[] body) throws IOException {
    for (var result : answer(PUSH, body, PushAnswer.class).results()) {
      if (result.outcome() != Outcome.ACCEPTED) {
        throw new IOException("an operation was answered with " + result);
      }
    }
  }

  /// Asks what changed after the cursors.
  PullAnswer pull(List<Cursor> cursors) throws IOException {
    var request = new PullRequest(Protocol.VERSION, cursors);
    return answer(PULL, compressed(Cbor.encode(request)), PullAnswer.class);
  }

  /// Holds a line open on which the server says that there is news.
  public EventSource listen(EventSourceListener listener) {
    var request = signed("GET", LINE, new byte[0]).header("Accept", "text/event-stream").build();
    return EventSources.createFactory(http).newEventSource(request, listener);
  }

  private <T> T answer(String path, byte[] body, Class<T> type) throws IOException {
    try (var answer = http.newCall(posted(path, body)).execute()) {
      var bytes = answer.body().bytes();
      if (!answer.isSuccessful()) {
        throw new IOException(path + " was answered with status " + answer.code());
      }
      return Cbor.decode(bytes, type);
    } catch (UnreadableException unreadable) {
      throw new IOException("the answer of " + path + " is unreadable", unreadable);
    }
  }

  private static Command mark(CentreRows rows, int firstSlot, Context context) {
    var slot = rows.openSlot(Math.toIntExact(firstSlot + context.sequence() - 1));
    return new MarkAttendance(slot.sessionId(), slot.studentId(), AttendanceValue.PRESENT, 0, null);
  }

  private SealedOperation sealed(long sequence) {
    var context =
        new Context(
            device.organisationId(),
            device.branchId(),
            device.id(),
            BenchDevice.EPOCH,
            sequence,
            actorId,
            sources.clock().instant());
    var command = captured.apply(context);
    // The centre seals as a desk does, but for the journal, which does not matter here.
    return Sealer.sealAtCentre(
        Commands.typeOf(command), command, context, new byte[Sealer.SALT_BYTES]);
  }

  private Request posted(String path, byte[] body) {
    return signed("POST", path, body)
        .header("Content-Encoding", "gzip")
        .post(RequestBody.create(body, MediaType.get(Protocol.CONTENT_TYPE)))
        .build();
  }

  private Request.Builder signed(String method, String path, byte[] body) {
    var nonce = new byte[NONCE_BYTES];
    sources.random().nextBytes(nonce);
    var time = sources.clock().instant();
    var text =
        RequestSignature.text(
            method,
            path,
            body,
            RequestSignature.base64(nonce),
            time.toEpochMilli(),
            BenchDevice.EPOCH);
    var proof =
        new RequestProof(device.id(), BenchDevice.EPOCH, time, nonce, device.keys().sign(text));
    return new Request.Builder()
        .url(server.resolve(path).toString())
        .header(RequestSignature.PROOF, proof.header());
  }

  private static byte[] compressed(byte[] plain) {
    var bytes = new ByteArrayOutputStream(plain.length / 2);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory does not fail", impossible);
    }
    return bytes.toByteArray();
  }
}
