package org.daybook.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.daybook.model.centre.PullLogic;
import org.daybook.server.news.News;
import org.daybook.server.news.NewsFromElsewhere;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `GET /sync/v1/poke`: server-sent events that say that there is news, and never what. A virtual
/// thread waits for each desk.
final class PokeHandler implements SignedHandler {
  private static final Duration QUIET = Duration.ofSeconds(20);
  private static final byte[] NEWS = bytes("event: news\ndata:\n\n");
  private static final byte[] COMMENT = bytes(":\n\n");

  private final NewsFromElsewhere news;
  private final Streams streams;

  PokeHandler(NewsFromElsewhere news, Streams streams) {
    this.news = news;
    this.streams = streams;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) throws InterruptedException {
    Readers.admit(device);
    context.contentType("text/event-stream");
    context.header("X-Accel-Buffering", "no");
    var identity = device.identity();
    var speaker = new News.Speaker(identity.id(), identity.epoch());
    try (var listener = news.listen(Set.copyOf(PullLogic.scopesOf(identity)), speaker);
        var _ = streams.open(identity.id(), listener::close)) {
      var out = context.res().getOutputStream();
      // At once, so that the desk knows that it listens, and pulls what it missed until now.
      out.write(NEWS);
      out.flush();
      while (!listener.isClosed()) {
        out.write(listener.await(QUIET) ? NEWS : COMMENT);
        out.flush();
      }
    } catch (IOException e) {
      throw new Disconnected(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
