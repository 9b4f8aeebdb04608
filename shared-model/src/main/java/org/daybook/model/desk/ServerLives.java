package org.daybook.model.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.daybook.model.canary.Canaries;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// What a desk does when the server's database was put back to an earlier moment: it offers again
/// what was answered, keeps rows aside that the server has lost, and sees which of them come back.
///
/// Rows that this desk's own operations made, or another desk's, come back with these; what remains
/// was made at the server itself, by an import or its administration, or lies at a desk that is
/// gone.
public final class ServerLives {
  private static final int AT_ONCE = 500;

  private ServerLives() {}

  /// Hears in which life the server speaks. Returns whether it is another than before: then all
  /// that was answered is offered again, whatever the server still has of it.
  ///
  /// @param enrolledIn the life that this desk was enrolled in
  /// @param putBackTo the moment that the server names, or null
  /// @param held up to which of this desk's operations the backup goes that it was put back to, as
  ///   far as it says so. Counted later it may be more: what is offered again does not wait.
  public static boolean heard(
      DeskTransaction transaction,
      UUID enrolledIn,
      UUID life,
      @Nullable Instant putBackTo,
      OptionalLong held,
      Instant now) {
    var kept = transaction.kept();
    // A replica that holds nothing of the server's has nothing of an earlier life either.
    var unheard = transaction.cursors().isEmpty() ? life : enrolledIn;
    var known = kept.life();
    var before = known.map(ServerLife::life).orElse(unheard);
    if (before.equals(life)) {
      if (known.isEmpty()) {
        kept.keep(new ServerLife(life, null));
      }
      return false;
    }
    long answered = Outbox.answeredThrough(transaction);
    var noticed = PutBack.noticed(before, now, putBackTo, answered);
    var putBack = held.isPresent() ? noticed.afterCounting(held.getAsLong()) : noticed;
    kept.keep(new ServerLife(life, putBack));
    kept.reportAgain();
    transaction.offerAgain();
    return true;
  }

  /// The server refuses to tell news. One that was put back says how much of what it answered it
  /// has lost. One that does not know this replica's cursors though it named no other life may have
  /// lost it, too, and is offered it again.
  public static void refused(DeskTransaction transaction, ErrorAnswer refusal) {
    var kept = transaction.kept();
    var life = kept.life();
    var putBack = life.flatMap(ServerLife::putBack);
    Long held = refusal.lastSequence();
    if (putBack.isPresent() && held != null) {
      kept.keep(life.get().with(putBack.get().afterCounting(held)));
    } else if (putBack.isEmpty() && refusal.code() == ErrorCode.UNKNOWN_CURSOR) {
      transaction.offerAgain();
    }
  }

  /// Whether this desk has heard that the server was put back, since it spoke in that life.
  public static boolean putBackSince(DeskTransaction transaction, Optional<ServerLife> then) {
    var now = transaction.kept().life();
    return isPutBack(transaction) && !now.map(ServerLife::life).equals(then.map(ServerLife::life));
  }

  private static boolean isPutBack(DeskTransaction transaction) {
    return transaction.kept().life().flatMap(ServerLife::putBack).isPresent();
  }

  /// Whether a load that is held is to be taken anew: it was made before the server had got back
  /// what it had lost, so that it would take away too much. Says so once.
  public static boolean retakesHeldLoad(DeskTransaction transaction) {
    var kept = transaction.kept();
    var life = kept.life();
    var putBack = life.flatMap(ServerLife::putBack);
    if (putBack.isEmpty() || putBack.get().retaken() || transaction.firstUnanswered().isPresent()) {
      return false;
    }
    kept.keep(life.get().with(putBack.get().afterRetaking()));
    return true;
  }

  private static boolean keepsRows(DeskTransaction transaction) {
    return transaction
        .kept()
        .life()
        .flatMap(ServerLife::putBack)
        .filter(it -> !it.compared())
        .isPresent();
  }

  /// Rows of the server's are about to be taken away or changed. Keeps them as they are now, where
  /// the server was put back and they may lie nowhere else. Nobody misses a canary: the server goes
  /// on writing its own.
  static void keep(DeskTransaction transaction, Collection<RowRef> refs) {
    if (!keepsRows(transaction)) {
      return;
    }
    var rows = new ArrayList<KeptRow>(refs.size());
    refs.stream()
        .filter(ref -> !Canaries.areIn(ref.table()))
        .forEach(
            ref -> serverRow(transaction, ref).ifPresent(row -> rows.add(new KeptRow(row, false))));
    transaction.kept().keep(rows);
  }

  /// News were applied. What is as it was before came back; what is left once every operation of
  /// this desk is answered and pulled may be reported.
  public static void pulled(DeskTransaction transaction, Arrival arrival) {
    var life = transaction.kept().life();
    var putBack = life.flatMap(ServerLife::putBack);
    if (putBack.isEmpty()) {
      return;
    }
    if (putBack.get().compared()) {
      forgetWhatIsBack(transaction, transaction.kept().of(arrival.rows().keySet()));
    } else {
      settled(transaction);
    }
  }

  /// Some of this desk's operations were settled. Once all are, what is left did not come back and
  /// may be reported; no news need come for that.
  public static void settled(DeskTransaction transaction) {
    var life = transaction.kept().life();
    var putBack = life.flatMap(ServerLife::putBack).filter(it -> !it.compared());
    if (putBack.isPresent() && transaction.firstPending().isEmpty()) {
      lookThrough(transaction);
      // Who was never refused has lost nothing.
      transaction
          .kept()
          .keep(life.get().with(putBack.get().afterCounting(Long.MAX_VALUE).afterComparing()));
    }
  }

  /// A person has read that the server was put back.
  public static void read(DeskTransaction transaction) {
    var life = transaction.kept().life();
    life.flatMap(ServerLife::putBack)
        .ifPresent(it -> transaction.kept().keep(life.get().with(it.read())));
  }

  private static void lookThrough(DeskTransaction transaction) {
    var kept = transaction.kept();
    Optional<RowRef> last = Optional.empty();
    for (var some = kept.after(last, AT_ONCE); !some.isEmpty(); some = kept.after(last, AT_ONCE)) {
      last = Optional.of(some.getLast().ref());
      forgetWhatIsBack(transaction, some);
    }
  }

  private static void forgetWhatIsBack(DeskTransaction transaction, List<KeptRow> some) {
    transaction
        .kept()
        .forget(some.stream().filter(row -> isBack(transaction, row)).map(KeptRow::ref).toList());
  }

  /// Whether the replica's cursors are of the life in which the server speaks. Those of a former
  /// one say nothing of what this one's versions cover.
  static boolean areCursorsOfThisLife(DeskTransaction transaction) {
    return transaction
        .kept()
        .life()
        .flatMap(ServerLife::putBack)
        .map(PutBack::caughtUp)
        .orElse(true);
  }

  /// The cursors moved to where the server is now.
  static void cursorsMoved(DeskTransaction transaction) {
    var life = transaction.kept().life();
    life.flatMap(ServerLife::putBack)
        .filter(it -> !it.caughtUp())
        .ifPresent(it -> transaction.kept().keep(life.get().with(it.afterCatchingUp())));
  }

  private static boolean isBack(DeskTransaction transaction, KeptRow kept) {
    return serverRow(transaction, kept.ref()).filter(kept.row()::equals).isPresent();
  }

  private static Optional<? extends Row> serverRow(DeskTransaction transaction, RowRef ref) {
    var image = transaction.serverImage(ref);
    return image.isPresent() ? image.get().row() : transaction.find(ref.rowTable(), ref.id());
  }
}
