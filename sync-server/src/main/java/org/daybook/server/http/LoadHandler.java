package org.daybook.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.Protocol;
import org.daybook.server.pull.FirstLoads;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /sync/v1/load`: CBOR items one after the other, while they are read.
final class LoadHandler implements SignedHandler {
  private final FirstLoads loads;

  LoadHandler(FirstLoads loads) {
    this.loads = loads;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) throws IOException {
    Readers.admit(context, device, body);
    var writer = new Writer(context);
    if (!loads.load(device.identity(), writer)) {
      throw new Problem(ErrorCode.SLOW_DOWN, "too many first loads at once");
    }
    writer.close();
  }

  /// Opens the answer with the first item, so that a failure before it is still told as one.
  private static final class Writer implements FirstLoads.Sink {
    private final Context context;
    private OutputStream out = OutputStream.nullOutputStream();

    Writer(Context context) {
      this.context = context;
    }

    @Override
    public void manifest(LoadManifest manifest) {
      context.contentType(Protocol.CONTENT_TYPE);
      try {
        out = Bodies.stream(context);
      } catch (IOException e) {
        throw new Disconnected(e);
      }
      write(manifest);
    }

    @Override
    public void chunk(LoadChunk chunk) {
      write(chunk);
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
}
