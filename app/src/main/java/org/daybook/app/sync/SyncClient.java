package org.daybook.app.sync;

import static tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.daybook.app.device.EpochKeys;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.ActivationRequest;
import org.daybook.model.protocol.ApprovalKeyAnswer;
import org.daybook.model.protocol.ApprovalKeyRequest;
import org.daybook.model.protocol.ChangeAnswer;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.DeviceChangeRequest;
import org.daybook.model.protocol.DevicesAnswer;
import org.daybook.model.protocol.DevicesRequest;
import org.daybook.model.protocol.DifferenceAnswer;
import org.daybook.model.protocol.DifferenceRequest;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.EnrolAnswer;
import org.daybook.model.protocol.EnrolRequest;
import org.daybook.model.protocol.HealthReport;
import org.daybook.model.protocol.InvitationRequest;
import org.daybook.model.protocol.JoinRequest;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.LostRowsAnswer;
import org.daybook.model.protocol.LostRowsRequest;
import org.daybook.model.protocol.PackedPush;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.model.protocol.RenewAnswer;
import org.daybook.model.protocol.RenewRequest;
import org.daybook.model.protocol.ReportAnswer;
import org.daybook.model.protocol.ReportRequest;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.protocol.SignInRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The server's endpoints, as an enrolled device calls them.
public final class SyncClient {
  private final ServerConnection connection;
  private final RequestSigner signer;

  public SyncClient(ServerConnection connection, RequestSigner signer) {
    this.connection = connection;
    this.signer = signer;
  }

  /// Enrols a device that has no identity yet.
  public static EnrolAnswer enrol(ServerConnection connection, EnrolRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    var answer = connection.post("/sync/v1/enrol", request, EnrolAnswer.class, null);
    connection.serverClock().learn(answer.serverTime());
    return answer;
  }

  public ServerConnection connection() {
    return connection;
  }

  public SignInAnswer signIn(SignInRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/auth/v1/sign-in", request, SignInAnswer.class, signer);
  }

  /// New tokens for an old one.
  public SignInAnswer refresh(RefreshRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/auth/v1/refresh", request, SignInAnswer.class, signer);
  }

  /// Chooses a password with an invitation.
  public SignInAnswer join(JoinRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/auth/v1/join", request, SignInAnswer.class, signer);
  }

  /// Tells the server the key that a person's PIN opens here.
  public ApprovalKeyAnswer keepApprovalKey(ApprovalKeyRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/auth/v1/approval-key", request, ApprovalKeyAnswer.class, signer);
  }

  public CodeAnswer invite(InvitationRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/manage/v1/invitation", request, CodeAnswer.class, signer);
  }

  public CodeAnswer activate(ActivationRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/manage/v1/activation", request, CodeAnswer.class, signer);
  }

  public DevicesAnswer devices(DevicesRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/manage/v1/devices", request, DevicesAnswer.class, signer);
  }

  public ChangeAnswer change(DeviceChangeRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/manage/v1/device", request, ChangeAnswer.class, signer);
  }

  PushAnswer push(PushRequest request) throws ServerRefusedException, ServerUnreachableException {
    var answer = connection.post("/sync/v1/push", PackedPush.of(request), PushAnswer.class, signer);
    connection.serverClock().learn(answer.serverTime());
    return answer;
  }

  PullAnswer pull(PullRequest request) throws ServerRefusedException, ServerUnreachableException {
    var answer = connection.post("/sync/v1/pull", request, PullAnswer.class, signer);
    connection.serverClock().learn(answer.serverTime());
    return answer;
  }

  void report(HealthReport report) throws ServerRefusedException, ServerUnreachableException {
    connection.send("/sync/v1/health", report, signer).close();
  }

  DigestAnswer digests(PullRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/sync/v1/digests", request, DigestAnswer.class, signer);
  }

  DifferenceAnswer differences(DifferenceRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/sync/v1/differences", request, DifferenceAnswer.class, signer);
  }

  ReportAnswer report(ReportRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/sync/v1/report", request, ReportAnswer.class, signer);
  }

  /// Streams a first load; returns when the last chunk has been handed over.
  void load(LoadRequest request, Consumer<LoadManifest> begin, Consumer<LoadChunk> chunk)
      throws ServerRefusedException, ServerUnreachableException {
    try (var response = connection.send("/sync/v1/load", request, signer);
        var body = response.body().byteStream();
        var items = Cbor.objectMapper().reader().createParser(body)) {
      // Elsewhere a message is all there is; here one follows the other.
      var mapper = Cbor.objectMapper().reader().without(FAIL_ON_TRAILING_TOKENS);
      items.nextToken();
      LoadManifest manifest = mapper.forType(LoadManifest.class).readValue(items);
      connection.serverClock().learn(manifest.serverTime());
      begin.accept(manifest);
      while (items.nextToken() != null) {
        LoadChunk next = mapper.forType(LoadChunk.class).readValue(items);
        if (next.ends()) {
          return;
        }
        chunk.accept(next);
      }
      throw new ServerUnreachableException("the first load broke off", false, null);
    } catch (JacksonException e) {
      throw new ServerUnreachableException("the first load broke off", false, e);
    } catch (IOException e) {
      throw new ServerUnreachableException("the first load broke off", true, e);
    }
  }

  /// Tells the server what it has lost.
  LostRowsAnswer lost(LostRowsRequest request)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/sync/v1/lost", request, LostRowsAnswer.class, signer);
  }

  /// Asks for an epoch of this desk's own.
  ///
  /// @param as the keys of an epoch that the server knows
  RenewAnswer renew(RenewRequest request, EpochKeys as)
      throws ServerRefusedException, ServerUnreachableException {
    return connection.post("/sync/v1/renew", request, RenewAnswer.class, signer.as(as));
  }

  /// Listens for news. The handle is cancelled to stop; `ended` is told once when it ends by
  /// itself.
  Listening listen(Runnable opened, Runnable news, Runnable ended) {
    var path = "/sync/v1/poke";
    var request =
        signer
            .sign(
                new Request.Builder().url(connection.serverUrl() + path), "GET", path, new byte[0])
            .header("Accept", "text/event-stream")
            .build();
    // News may be hours away; a comment every 20 seconds shows that the line stands.
    var http = connection.http().newBuilder().readTimeout(java.time.Duration.ofSeconds(60)).build();
    var source =
        EventSources.createFactory(http)
            .newEventSource(request, new NewsListener(opened, news, ended));
    return source::cancel;
  }

  /// A line that can be hung up.
  @FunctionalInterface
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  private static final class NewsListener extends EventSourceListener {
    private final Runnable opened;
    private final Runnable news;
    private final Runnable ended;
    private boolean stands;

    NewsListener(Runnable opened, Runnable news, Runnable ended) {
      this.opened = opened;
      this.news = news;
      this.ended = ended;
    }

    /// The first event comes at once and says that the server tells news from now on. What happened
    /// before is pulled because of that, and once: it is no news besides.
    @Override
    public void onEvent(
        EventSource source, @Nullable String id, @Nullable String type, String data) {
      if (stands) {
        news.run();
      } else {
        stands = true;
        opened.run();
      }
    }

    @Override
    public void onClosed(EventSource source) {
      ended.run();
    }

    @Override
    public void onFailure(
        EventSource source, @Nullable Throwable cause, @Nullable Response response) {
      ended.run();
    }
  }
}
