package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.server.pull.Digests;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /sync/v1/digests`
final class DigestsHandler implements SignedHandler {
  private final Digests digests;

  DigestsHandler(Digests digests) {
    this.digests = digests;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    int protocol = Readers.admit(context, device, body);
    var all = digests.of(device.identity());
    var known =
        all.digests().stream().filter(it -> Tables.isKnownTo(protocol, it.table())).toList();
    Bodies.answer(context, new DigestAnswer(all.cursors(), known));
  }
}
