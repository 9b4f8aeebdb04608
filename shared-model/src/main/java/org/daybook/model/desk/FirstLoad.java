package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.desk.LoadNotWholeException.Flaw;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.Protocol;

/// Takes one answer to a request for a first load in, chunk by chunk.
///
/// Each chunk's transaction notes how far the load has come, so that a load that breaks off goes on
/// after the last whole chunk. Into a replica that holds nothing of the server's, rows are put as
/// they come, and are seen; beside one that does they wait, until all have come and take its place
/// at once. The cursors move only then. Who is pending is decided again by [Rebase#goOn], after
/// each of these transactions and not within them.
public final class FirstLoad {
  private final Rebase rebase;
  private final List<Long> announced;
  private final long[] come;
  private final boolean mayInsert;
  private LoadState state;
  private byte[] digest = LoadChunk.emptyDigest();
  private int part;
  private int number;

  private FirstLoad(Rebase rebase, LoadManifest manifest, LoadState state, boolean mayInsert) {
    this.rebase = rebase;
    this.announced = manifest.counts().stream().map(it -> it.rows()).toList();
    this.come = new long[announced.size()];
    this.state = state;
    this.mayInsert = mayInsert;
  }

  /// What to ask the server for: a new load, or that the one under way goes on.
  public static LoadRequest request(Optional<LoadState> underWay) {
    return underWay.map(LoadState::request).orElseGet(() -> LoadRequest.anew(Protocol.VERSION));
  }

  /// Begins, or goes on where the load under way had come to.
  ///
  /// @throws LoadNotWholeException when it is of other scopes than this desk's
  public static FirstLoad begin(
      DeskTransaction transaction, DeskIdentity identity, Journal journal, LoadManifest manifest)
      throws LoadNotWholeException {
    refuseOtherScopes(identity, manifest);
    var rebase = new Rebase(identity, journal, SliceBounds.NONE);
    var underWay = transaction.load().state().filter(it -> it.goesOnWith(manifest));
    if (underWay.isPresent()) {
      var state = underWay.get().goingOn(manifest);
      transaction.load().keep(state);
      return new FirstLoad(rebase, manifest, state, false);
    }
    transaction.load().forget();
    boolean empty = Replacement.serverRows(transaction) == 0;
    var state = LoadState.begun(manifest, !empty);
    transaction.load().keep(state);
    return new FirstLoad(rebase, manifest, state, empty);
  }

  /// Whether a load that was to go on must begin anew after that refusal.
  public static boolean mustBeginAnew(ErrorCode refusal) {
    return refusal == ErrorCode.UNKNOWN_CURSOR || refusal == ErrorCode.TOO_FAR_BEHIND;
  }

  /// How far the load has come, what came in earlier answers included.
  public List<LoadState.Part> parts() {
    return state.parts();
  }

  /// Takes a chunk; returns how many rows came.
  ///
  /// @throws UnreadableException when a row is not one that this program knows
  /// @throws LoadNotWholeException when it is not the chunk that had to come
  public int take(DeskTransaction transaction, LoadChunk chunk)
      throws UnreadableException, LoadNotWholeException {
    check(chunk);
    var rows = Arrival.rowsOf(chunk);
    if (state.staged()) {
      Replacement.stage(transaction, chunk.table(), rows);
    } else if (mayInsert && transaction.firstPending().isEmpty()) {
      transaction.insert(rows);
      var digests = new DigestChanges();
      for (int i = 0; i < rows.size(); i++) {
        digests.came(rows.get(i), chunk.rows().get(i));
      }
      digests.keep(transaction);
    } else {
      rebase.takeIn(transaction, Arrival.ofRows(rows));
    }
    state = state.with(chunk.part(), rows.size(), rows.getLast().id());
    transaction.load().keep(state);
    return rows.size();
  }

  /// Ends the load once everything came.
  ///
  /// @throws LoadNotWholeException when something did not
  public LoadEnd finish(DeskTransaction transaction) throws LoadNotWholeException {
    endParts(announced.size());
    return Replacement.finish(transaction, rebase, state);
  }

  private void check(LoadChunk chunk) throws LoadNotWholeException {
    int at = chunk.part();
    boolean inOrder = chunk.number() == ++number && at >= part && at < announced.size();
    if (!inOrder
        || chunk.rows().isEmpty()
        || !state.parts().get(at).table().equals(chunk.table())) {
      throw new LoadNotWholeException(Flaw.ORDER, chunk.table());
    }
    if (at > part) {
      endParts(at);
      digest = LoadChunk.emptyDigest();
    }
    digest = LoadChunk.digest(digest, chunk.rows());
    if (!Arrays.equals(digest, chunk.digest())) {
      throw new LoadNotWholeException(Flaw.DIGEST, chunk.table());
    }
    come[at] += chunk.rows().size();
  }

  /// The parts before that one are over.
  private void endParts(int next) throws LoadNotWholeException {
    while (part < next) {
      if (come[part] != announced.get(part)) {
        throw new LoadNotWholeException(Flaw.COUNT, state.parts().get(part).table());
      }
      part++;
    }
  }

  /// A server that forgets a scope must not empty this desk.
  private static void refuseOtherScopes(DeskIdentity identity, LoadManifest manifest)
      throws LoadNotWholeException {
    Set<UUID> own = Set.of(identity.organisationId(), identity.branchId());
    var named = new ArrayList<>(manifest.cursors().stream().map(Cursor::scope).toList());
    if (named.size() != own.size() || !new HashSet<>(named).equals(own)) {
      throw new LoadNotWholeException(Flaw.SCOPES, "manifest");
    }
  }

  /// What is known of a load that all of it came: it took its place, or waits for a person's word.
  public sealed interface LoadEnd {
    /// The replica shows it.
    record Shown() implements LoadEnd {}

    /// The replica shows what it showed before.
    record Held(MassDeletion deletion) implements LoadEnd {}
  }

  /// Lets a load that was held take its place, because a person said so.
  public static void accept(DeskTransaction transaction, DeskIdentity identity, Journal journal) {
    var held = transaction.load().state().filter(it -> it.held() != null);
    var rebase = new Rebase(identity, journal, SliceBounds.NONE);
    held.ifPresent(it -> Replacement.show(transaction, rebase, it));
  }
}
