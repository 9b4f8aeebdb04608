package org.daybook.app.sync;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.daybook.model.protocol.Protocol;

/// The body of a request that is sent once at most. Where a connection breaks after the request has
/// gone out, the library would send the same again by itself, and a server that knows the nonce by
/// then refuses it as a repetition. What is tried again is signed anew.
final class OnceBody extends RequestBody {
  private static final MediaType TYPE = MediaType.get(Protocol.CONTENT_TYPE);

  private final byte[] bytes;

  OnceBody(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public MediaType contentType() {
    return TYPE;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(bytes);
  }
}
