package org.daybook.server.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.TableCount;
import org.daybook.server.pull.FirstLoads;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /sync/v1/load`: CBOR items one after the other, while they are read.
final class LoadHandler implements SignedHandler {
  /// The first protocol whose loads go on where they broke off.
  private static final int RESUMABLE = 2;

  private final FirstLoads loads;

  LoadHandler(FirstLoads loads) {
    this.loads = loads;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) throws IOException {
    var request = request(context, body);
    var writer = new Writer(context, request.protocol() < RESUMABLE);
    var refusal = loads.load(device.identity(), request, writer);
    if (refusal.isPresent()) {
      throw new Problem(refusal.get(), "no first load: " + refusal.get());
    }
    writer.close();
  }

  /// Before loads could go on, a load was asked for as a pull is, or with nothing.
  private static LoadRequest request(Context context, byte[] body) {
    if (body.length == 0) {
      return LoadRequest.anew(Protocol.OLDEST_ACCEPTED);
    }
    if (Bodies.protocolOf(context, body) < RESUMABLE) {
      return LoadRequest.anew(Pulls.read(context, body).protocol());
    }
    return Bodies.decoded(context, body, LoadRequest.class);
  }

  /// Opens the answer with the first item, so that a failure before it is still told as one.
  private static final class Writer implements FirstLoads.Sink {
    private final Context context;
    private final boolean earlier;
    private OutputStream out = OutputStream.nullOutputStream();

    /// @param earlier whether the client knows the messages of protocol 1 only
    Writer(Context context, boolean earlier) {
      this.context = context;
      this.earlier = earlier;
    }

    @Override
    public void manifest(LoadManifest manifest) {
      context.contentType(Protocol.CONTENT_TYPE);
      try {
        out = Bodies.stream(context);
      } catch (IOException e) {
        throw new Disconnected(e);
      }
      write(earlier ? EarlierManifest.of(manifest) : manifest);
    }

    @Override
    public void chunk(LoadChunk chunk) {
      write(earlier ? EarlierChunk.of(chunk) : chunk);
    }

    private void write(Object item) {
      try {
        out.write(Cbor.encode(item));
      } catch (IOException e) {
        throw new Disconnected(e);
      }
    }

    /// Only a whole load is ended properly.
    void close() throws IOException {
      out.close();
    }
  }

  /// A manifest as protocol 1 had it.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record EarlierManifest(List<Cursor> cursors, List<TableCount> counts, Instant serverTime) {
    static EarlierManifest of(LoadManifest manifest) {
      return new EarlierManifest(manifest.cursors(), manifest.counts(), manifest.serverTime());
    }
  }

  /// A chunk as protocol 1 had it.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record EarlierChunk(UUID scope, String table, List<byte[]> rows) {
    static EarlierChunk of(LoadChunk chunk) {
      return new EarlierChunk(chunk.scope(), chunk.table(), chunk.rows());
    }
  }
}
