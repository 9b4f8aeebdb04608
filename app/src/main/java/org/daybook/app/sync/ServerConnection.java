package org.daybook.app.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.daybook.model.desk.sync.SyncSession;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.jspecify.annotations.Nullable;

/// Sends requests to one server and reads its answers, typed errors included.
public final class ServerConnection implements AutoCloseable {
  private static final int COMPRESS_FROM_BYTES = 512;
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_STREAM = Duration.ofSeconds(30);
  private static final int TOO_LARGE = 413;

  private final String serverUrl;
  private final boolean plainHttp;
  private final OkHttpClient http;
  private final OkHttpClient streaming;
  private final ServerClock serverClock;
  private final AtomicBoolean offline = new AtomicBoolean();
  private volatile Optional<ServerVoice> voice = Optional.empty();

  /// @throws IllegalArgumentException when that is no http or https URL
  public ServerConnection(String serverUrl, ServerClock serverClock) {
    this(serverUrl, serverClock, false);
  }

  /// @param plainHttp whether secrets may go to another machine without encryption
  /// @throws IllegalArgumentException when that is no http or https URL
  public ServerConnection(String serverUrl, ServerClock serverClock, boolean plainHttp) {
    this.plainHttp = plainHttp;
    this.serverUrl = checked(serverUrl);
    this.serverClock = serverClock;
    this.http =
        new OkHttpClient.Builder()
            .connectTimeout(TO_CONNECT)
            // Both are of silence, not of the whole: what moves goes on however slow. What the
            // operating system takes at once counts as sent, though, so that on a slow line the
            // answer to much is late; a push is then halved.
            .readTimeout(SyncSession.TIME_OUT)
            .writeTimeout(SyncSession.TIME_OUT)
            .addNetworkInterceptor(new BareHeaders())
            .build();
    this.streaming = http.newBuilder().readTimeout(TO_STREAM).build();
  }

  public String serverUrl() {
    return serverUrl;
  }

  /// Whether a password or an activation code may be sent: encrypted, to this very machine, or
  /// because a person said so.
  public boolean mayCarrySecrets() {
    var url = URI.create(serverUrl);
    return plainHttp || "https".equalsIgnoreCase(url.getScheme()) || isHere(url.getHost());
  }

  public ServerClock serverClock() {
    return serverClock;
  }

  /// Cuts this desk off, or lets it talk again.
  public void switchOffline(boolean off) {
    offline.set(off);
    if (off) {
      http.dispatcher().cancelAll();
    }
  }

  public boolean switchedOffline() {
    return offline.get();
  }

  /// In which life of its database the server answered last; empty before it did.
  Optional<ServerVoice> voice() {
    return voice;
  }

  OkHttpClient http() {
    return http;
  }

  /// Posts a message and reads the answer.
  ///
  /// @param signer null for the one request that a device without an identity makes
  <T> T post(String path, Object message, Class<T> answer, @Nullable RequestSigner signer)
      throws ServerRefusedException, ServerUnreachableException {
    try (var response = send(http, path, message, signer)) {
      var bytes = response.body().bytes();
      return Cbor.decode(bytes, answer);
    } catch (UnreadableException e) {
      throw new ServerUnreachableException("the answer to " + path + " is unreadable", false, e);
    } catch (IOException e) {
      throw unreachable(path, e);
    }
  }

  /// Posts a message and hands back the answer to be streamed; the caller closes it.
  ///
  /// A clock that is too wrong is set right by the answer, and the request repeated once.
  Response send(String path, Object message, @Nullable RequestSigner signer)
      throws ServerRefusedException, ServerUnreachableException {
    return send(streaming, path, message, signer);
  }

  private Response send(
      OkHttpClient client, String path, Object message, @Nullable RequestSigner signer)
      throws ServerRefusedException, ServerUnreachableException {
    try {
      return sendOnce(client, path, message, signer);
    } catch (ServerRefusedException e) {
      if (e.answer().code() != ErrorCode.CLOCK_SKEW || signer == null) {
        throw e;
      }
      return sendOnce(client, path, message, signer);
    }
  }

  private Response sendOnce(
      OkHttpClient client, String path, Object message, @Nullable RequestSigner signer)
      throws ServerRefusedException, ServerUnreachableException {
    if (offline.get()) {
      throw new ServerUnreachableException("switched offline", false, null);
    }
    try {
      var before = voice;
      var response = client.newCall(request(path, message, signer)).execute();
      if (signer != null) {
        ServerVoice.of(response).ifPresent(said -> hear(before, said));
      }
      if (!response.isSuccessful()) {
        try (response) {
          throw new ServerRefusedException(error(response), retryAfter(response));
        }
      }
      return response;
    } catch (IOException e) {
      throw unreachable(path, e);
    }
  }

  /// An answer that took so long that another life was heard meanwhile is one of the former life.
  private synchronized void hear(Optional<ServerVoice> before, ServerVoice said) {
    boolean another = voice.filter(it -> !it.life().equals(said.life())).isPresent();
    boolean changed = !voice.map(ServerVoice::life).equals(before.map(ServerVoice::life));
    if (!another || !changed) {
      voice = Optional.of(said);
    }
  }

  private Request request(String path, Object message, @Nullable RequestSigner signer) {
    var plain = Cbor.encode(message);
    boolean compress = plain.length >= COMPRESS_FROM_BYTES;
    var body = compress ? gzip(plain) : plain;
    var request = new Request.Builder().url(serverUrl + path).post(new OnceBody(body));
    if (compress) {
      request.header("Content-Encoding", "gzip");
    }
    return signer == null ? request.build() : signer.sign(request, "POST", path, body).build();
  }

  ErrorAnswer error(Response response) throws IOException {
    var bytes = response.peekBody(Protocol.MAX_BODY_BYTES).bytes();
    try {
      var answer = Cbor.decode(bytes, ErrorAnswer.class);
      serverClock.learn(answer.serverTime());
      return answer;
    } catch (UnreadableException e) {
      if (response.code() == TOO_LARGE) {
        // Whoever says it, half as much may pass.
        return new ErrorAnswer(ErrorCode.TOO_LARGE, "status 413", serverClock.now(), null);
      }
      // A proxy in between, perhaps a hotel's sign-in page: nothing that the server said.
      throw new IOException("status " + response.code() + " without a readable answer", e);
    }
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static ServerUnreachableException unreachable(String path, IOException cause) {
    boolean timedOut =
        cause instanceof InterruptedIOException && !Thread.currentThread().isInterrupted();
    return new ServerUnreachableException("no answer to " + path, timedOut, cause);
  }

  private static Duration retryAfter(Response response) {
    var seconds = response.header("Retry-After");
    return seconds != null && seconds.matches("[0-9]{1,4}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : Duration.ZERO;
  }

  private static byte[] gzip(byte[] plain) {
    var bytes = new ByteArrayOutputStream(plain.length / 2);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static boolean isHere(@Nullable String host) {
    if (host == null || host.equalsIgnoreCase("localhost")) {
      return host != null;
    }
    try {
      // A literal, so that no name server is believed.
      return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String checked(String serverUrl) {
    try {
      var url = URI.create(serverUrl).toURL();
      if (!url.getProtocol().startsWith("http")) {
        throw new IllegalArgumentException("not an http or https URL: " + serverUrl);
      }
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not a URL: " + serverUrl, e);
    }
    return serverUrl.endsWith("/") ? serverUrl.substring(0, serverUrl.length() - 1) : serverUrl;
  }
}
