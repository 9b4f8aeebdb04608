package org.daybook.app.sync;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Leaves out of requests what nobody reads: that connections are kept is what HTTP/1.1 assumes,
/// and the name of a library helps nobody. On a poor line each request's headers are as long as ten
/// marks.
final class BareHeaders implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    return chain.proceed(
        chain.request().newBuilder().removeHeader("Connection").removeHeader("User-Agent").build());
  }
}
