package org.daybook.app.service.printing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How printing stands.
///
/// @param printer where to, or null when none is set up
/// @param waiting what is not printed yet, in its order
/// @param printed payments whose receipts were printed lately
/// @param opened payments for which the drawer was opened lately
/// @param unopened openings of the drawer that wait for a person
/// @param notPrinted what will not be printed by itself, newest first
/// @param turnedAway how many of them nobody has looked at: there was no room for more to wait
/// @param unkept how many the disk did not take, since the desk was started
public record PrintState(
    @Nullable ReceiptPrinter printer,
    List<Waiting> waiting,
    Set<UUID> printed,
    Set<UUID> opened,
    List<Unopened> unopened,
    List<NotPrinted> notPrinted,
    long turnedAway,
    long unkept) {
  public PrintState {
    unopened = List.copyOf(unopened);
    notPrinted = List.copyOf(notPrinted);
    waiting = List.copyOf(waiting);
    printed = Set.copyOf(printed);
    opened = Set.copyOf(opened);
  }

  /// One that waits.
  ///
  /// @param paymentId whose receipt, or null where only the drawer is opened
  /// @param name what people call it
  /// @param copy whether it is marked as one
  /// @param why what keeps it, or null while it is on its way
  public record Waiting(
      UUID jobId,
      @Nullable UUID paymentId,
      String name,
      Instant since,
      boolean copy,
      @Nullable PrintTrouble why) {}

  /// How many will not be printed by themselves, and nobody has looked at that yet.
  public long missing() {
    return turnedAway + unkept;
  }

  /// What keeps the first of them; null while nothing does.
  public @Nullable PrintTrouble why() {
    return waiting.isEmpty() ? null : waiting.getFirst().why();
  }

  /// What keeps the receipt of a payment; null while nothing does.
  public @Nullable PrintTrouble why(UUID payment) {
    return waiting.stream()
        .filter(it -> payment.equals(it.paymentId()))
        .findFirst()
        .map(Waiting::why)
        .orElse(null);
  }
}
