package org.daybook.app.service;

import java.util.Random;
import mockwebserver3.MockWebServer;
import org.daybook.app.device.DeviceKeys;
import org.daybook.app.device.EpochKeys;
import org.daybook.app.service.online.OnlineCalls;
import org.daybook.app.service.online.PersonalTokens;
import org.daybook.app.sync.RequestSigner;
import org.daybook.app.sync.ServerClock;
import org.daybook.app.sync.ServerConnection;
import org.daybook.app.sync.SyncClient;

/// Connections of a desk to a server that a test makes up.
public final class Servers {
  private Servers() {}

  public static SyncClient client(MockWebServer server, OpenedDesk desk, Centre centre) {
    var random = new Random(7);
    var clock = new ServerClock(desk.clock);
    var connection = new ServerConnection(server.url("/").toString(), clock);
    var keys = DeviceKeys.generate(random);
    return new SyncClient(
        connection, new RequestSigner(centre.device, () -> new EpochKeys(1, keys), clock, random));
  }

  public static OnlineCalls calls(MockWebServer server, OpenedDesk desk, Centre centre) {
    var client = client(server, desk, centre);
    return new OnlineCalls(client, new PersonalTokens(client));
  }
}
