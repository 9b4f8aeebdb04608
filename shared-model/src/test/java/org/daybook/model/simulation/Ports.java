package org.daybook.model.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.model.centre.CentreSnapshot;
import org.daybook.model.centre.CentreTransaction;
import org.daybook.model.centre.PushReply;
import org.daybook.model.desk.Arrival;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.sync.Direction;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.desk.sync.SyncSession;
import org.daybook.model.desk.sync.SyncState;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Upcasters;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.PushRequest;

/// What stands between the cores and everything that is simulated. A test that plants a bug says
/// here what goes wrong; everybody else takes [#HONEST], which changes nothing.
public interface Ports {
  Ports HONEST = new Ports() {};

  /// Honest, at desks that take cash as often as they take the roll.
  Ports CASH_DESKS =
      new Ports() {
        @Override
        public boolean takeCash() {
          return true;
        }
      };

  /// Whether people at the desks take cash, too.
  default boolean takeCash() {
    return false;
  }

  /// Around a desk's journal.
  default Journal journal(Journal disk) {
    return disk;
  }

  /// Around a transaction of a replica.
  default DeskTransaction replica(DeskTransaction transaction) {
    return transaction;
  }

  /// Around a transaction of a server node.
  default CentreTransaction centre(CentreTransaction transaction, PushRequest request) {
    return transaction;
  }

  /// Around a snapshot of a server node.
  default CentreSnapshot snapshot(CentreSnapshot snapshot) {
    return snapshot;
  }

  /// What a server node answers to a push.
  default PushReply replied(PushReply reply) {
    return reply;
  }

  /// The steps from old versions of commands that a server's next release has.
  default Upcasters upcasters(Upcasters released) {
    return released;
  }

  /// Where the server's versions come from.
  default Versions versions() {
    return Versions.UNDER_LOCK;
  }

  /// Whether a desk's journal forces what it wrote to the disk.
  default boolean forces() {
    return true;
  }

  /// Whether what lies behind a fork goes on in the epoch that a desk gets for itself.
  default boolean carriesForkedTail() {
    return true;
  }

  /// Whether a desk's journal cuts a torn end off when it is opened.
  default boolean cutsTornEnd() {
    return true;
  }

  /// What takes the place of a push that got no answer; empty where it is sent again as it is.
  ///
  /// @param head of the desk's journal
  default Optional<Instead> instead(PushRequest unanswered, ChainHead head) {
    return Optional.empty();
  }

  /// Instead of sending something again.
  ///
  /// @param anew what is captured in its place
  /// @param taken what is taken for its answer
  record Instead(List<SealedOperation> anew, PushAnswer taken) {}

  /// What a desk takes an answer for.
  ///
  /// @param sent the body of the request
  default Answer heard(Request.Kind kind, byte[] sent, Answer answer) {
    return answer;
  }

  /// The parts of a pull's answer, each applied in a transaction of its own.
  default List<Arrival> transactions(Arrival arrival) {
    return List.of(arrival);
  }

  /// What a desk's session is told about an event.
  default SyncEvent told(SyncSession session, SyncEvent event) {
    return event;
  }

  /// What a desk's screen shows of how it stands.
  default SyncState shown(SyncState state) {
    return state;
  }

  /// Until when a direction is not even asked for its next action.
  default Optional<Instant> heldBack(SyncSession session, Direction direction, Instant now) {
    return Optional.empty();
  }

  /// Whether a desk wakes when it is time for the next action of a direction.
  default boolean wakes(SyncSession session, Direction direction) {
    return true;
  }

  /// Where versions of a scope come from.
  enum Versions {
    /// One after the other, under the scope's lock, which is held until they are committed.
    UNDER_LOCK,
    /// From a sequence, which gives the next one to whoever asks.
    BY_SEQUENCE,
    /// From the clock.
    BY_CLOCK
  }
}
