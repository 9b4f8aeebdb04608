package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// Answers a request of a known device.
@FunctionalInterface
interface SignedHandler {
  /// @param body as sent
  void handle(Context context, KnownDevice device, byte[] body) throws Exception;
}
