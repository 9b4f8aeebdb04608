package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.ReportRequest;
import org.daybook.server.pull.Reports;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /sync/v1/report`
final class ReportHandler implements SignedHandler {
  private final Reports reports;

  ReportHandler(Reports reports) {
    this.reports = reports;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    var request = Bodies.decoded(context, body, ReportRequest.class);
    switch (reports.keep(device.identity(), request)) {
      case Reports.Reply.Kept(var answer) -> Bodies.answer(context, answer);
      case Reports.Reply.Refused(var code) -> throw new Problem(code, "no such reports");
    }
  }
}
