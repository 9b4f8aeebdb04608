package org.daybook.server.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.Hold;
import org.daybook.model.ledger.HoldState;
import org.daybook.model.wallet.Wallets;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.Place;
import org.daybook.server.store.WalletPages;
import org.jspecify.annotations.Nullable;

/// What lies in a student's wallet, and what moved there.
public final class WalletReading {
  private final Reading reading;

  public WalletReading(Reading reading) {
    this.reading = reading;
  }

  /// A wallet; of a person with several entries in the book all of theirs together.
  public record Wallet(
      MoneyAnswer balance, MoneyAnswer held, MoneyAnswer available, List<Held> holds) {
    public Wallet {
      holds = List.copyOf(holds);
    }
  }

  /// Money that is promised to one booking.
  public record Held(UUID enrollmentId, MoneyAnswer amount, Instant heldAt) {}

  /// One movement.
  ///
  /// @param amount more than 0 where it came into the wallet
  /// @param subjectId what it was for, or null
  public record Movement(
      UUID id,
      EntryKind kind,
      MoneyAnswer amount,
      LocalDate businessDate,
      Instant madeAt,
      @Nullable UUID subjectId) {}

  public Wallet wallet(AccessToken token) {
    return reading.of(
        token,
        view -> {
          var facts = view.facts();
          var person = Reading.person(view);
          var amounts =
              person.stream()
                  .map(it -> Wallets.at(token.branchId(), Wallets.of(it), facts))
                  .reduce(Wallets.Amounts.NOTHING, Wallets.Amounts::plus);
          var holds =
              person.stream()
                  .flatMap(it -> facts.list(Hold.BY_OWNER, it).stream())
                  .filter(
                      it -> it.state() == HoldState.HELD && it.accountKind() == AccountKind.WALLET)
                  .sorted(Comparator.comparing(Hold::heldAt).thenComparing(Hold::id))
                  .map(it -> new Held(it.subjectId(), money(it.amountMinor(), view), it.heldAt()))
                  .toList();
          return new Wallet(
              money(amounts.balanceMinor(), view),
              money(amounts.heldMinor(), view),
              money(amounts.availableMinor(), view),
              holds);
        });
  }

  /// A page of what moved, the latest first.
  public Page<Movement> statement(AccessToken token, @Nullable Place after, int limit) {
    return reading.of(
        token,
        view -> {
          var read =
              new WalletPages(view.transaction()).page(Reading.person(view), after, limit + 1);
          var page = Page.of(read, limit, it -> new Place(it.madeAt(), it.id()));
          return page.with(page.items().stream().map(it -> movement(it, view)).toList());
        });
  }

  private static Movement movement(WalletPages.Line line, View view) {
    return new Movement(
        line.id(),
        line.kind(),
        money(Math.negateExact(line.amountMinor()), view),
        line.businessDate(),
        line.madeAt(),
        line.subjectId());
  }

  private static MoneyAnswer money(long amountMinor, View view) {
    return EnrollmentAnswer.money(amountMinor, view.token().organisationId(), view.facts());
  }
}
