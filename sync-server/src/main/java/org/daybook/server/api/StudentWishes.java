package org.daybook.server.api;

import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.command.Command;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.HashChain;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.packages.sale.BuyPackage;
import org.daybook.model.people.SamePerson;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.wallet.Wallets;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.centre.Workbench;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.Database;
import org.daybook.server.store.KeptAnswers;
import org.daybook.server.store.KeptAnswers.Kept;

/// Does what students want: as operations of the centre's own device, decided by the rules that
/// also decide what a desk sends. Under one idempotency key a thing is done once: the answer lies
/// in the transaction of what was done, and whoever asks again gets it.
public final class StudentWishes {
  private static final int KEPT_DAYS = 7;

  private final Authoring authoring;
  private final ApiJson json;
  private final Clock clock;

  public StudentWishes(Authoring authoring, ApiJson json, Clock clock) {
    this.authoring = authoring;
    this.json = json;
    this.clock = clock;
  }

  /// Does it, unless it was done under this key.
  public Written grant(AccessToken token, String idempotencyKey, Wish wish) {
    var key =
        new KeptAnswers.Key(
            token.organisationId(), token.branchId(), Reading.studentOf(token), idempotencyKey);
    var hash = HashChain.sha256(json.write(new Asked(wish.getClass().getSimpleName(), wish)));
    return authoring.write(
        token.organisationId(),
        (transaction, bench) -> {
          var answers = new KeptAnswers(transaction);
          var before = answers.under(key);
          if (before.isPresent()) {
            return repeated(before.get(), hash);
          }
          var written = written(token, wish, bench);
          answers.keep(key, new Kept(hash, written.status(), written.body()), clock.instant());
          return written;
        });
  }

  /// Forgets, whenever it runs, answers that nobody asks for again.
  public Runnable forgetting(Database database) {
    return () ->
        database.outsideTheWallSingly(transaction -> {
          new KeptAnswers(transaction).forget(KEPT_DAYS);
          return true;
        });
  }

  /// What was asked, as it is compared.
  private record Asked(String what, Wish wish) {}

  private Written repeated(Kept kept, byte[] hash) {
    return Arrays.equals(kept.requestHash(), hash)
        ? new Written(kept.status(), kept.body(), true)
        : problem(ApiProblem.keyReused());
  }

  private Written written(AccessToken token, Wish wish, Workbench bench) {
    return switch (wish) {
      case Wish.Seat(var sessionId) -> book(token, sessionId, bench);
      case Wish.Cancellation(var id, var reason) ->
          cancel(token, new CancelBooking(id, reason), bench);
      case Wish.Purchase purchase -> buy(token, purchase, bench);
    };
  }

  private Written book(AccessToken token, UUID sessionId, Workbench bench) {
    var session = bench.facts().find(Session.TABLE, sessionId);
    if (session.filter(it -> it.branchId().equals(token.branchId())).isEmpty()) {
      return problem(ApiProblem.notFound("session"));
    }
    var student = SamePerson.current(Reading.studentOf(token), bench.facts());
    var verdict = issue(token, Sessions.seat(sessionId, student), bench);
    return answer(
        verdict,
        Booking.class,
        it -> it.studentId().equals(student) && it.state().holdsSeat(),
        it -> new Written(Written.MADE, rendered(it, bench.facts()), false));
  }

  private Written cancel(AccessToken token, CancelBooking command, Workbench bench) {
    var person = SamePerson.all(Reading.studentOf(token), bench.facts());
    var booking =
        bench
            .facts()
            .find(Booking.TABLE, command.bookingId())
            .filter(it -> person.contains(it.studentId()));
    if (booking.isEmpty()) {
      return problem(ApiProblem.notFound("enrollment"));
    }
    return answer(
        issue(token, command, bench),
        Booking.class,
        it -> it.id().equals(command.bookingId()),
        it -> new Written(Written.DONE, rendered(it, bench.facts()), false));
  }

  private Written buy(AccessToken token, Wish.Purchase purchase, Workbench bench) {
    var facts = bench.facts();
    var offered =
        facts
            .find(ClassPackage.TABLE, purchase.packageId())
            .filter(it -> it.branchId().equals(token.branchId()));
    if (offered.isEmpty()) {
      return problem(ApiProblem.notFound("package"));
    }
    var price = purchase.price();
    var command =
        new BuyPackage(
            payer(token, price.amountMinor(), facts),
            purchase.packageId(),
            price.currency(),
            price.amountMinor());
    return answer(
        issue(token, command, bench),
        StudentPackage.class,
        _ -> true,
        it -> new Written(Written.MADE, json.write(Packages.owned(it, bench.facts())), false));
  }

  /// Of a person with several entries in the book the one whose wallet has as much.
  private static UUID payer(AccessToken token, long amountMinor, Facts facts) {
    var person = SamePerson.all(Reading.studentOf(token), facts);
    return person.stream()
        .filter(it ->
            Wallets.at(token.branchId(), Wallets.of(it), facts).availableMinor() >= amountMinor)
        .findFirst()
        .orElse(person.iterator().next());
  }

  private static Verdict issue(AccessToken token, Command command, Workbench bench) {
    return bench.issue(CentreCommand.at(token.branchId(), command));
  }

  private <R extends Row> Written answer(
      Verdict verdict, Class<R> type, Predicate<R> isIt, Function<R, Written> rendered) {
    var reason = verdict.reason();
    if (!verdict.outcome().holds()) {
      return problem(reason == null ? ApiProblem.fault() : RuleProblems.of(reason));
    }
    return verdict.rows().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(isIt)
        .findFirst()
        .map(rendered)
        .orElseThrow(() -> new IllegalStateException("what was done left no row"));
  }

  private byte[] rendered(Booking booking, Facts facts) {
    return json.write(EnrollmentAnswer.of(booking, facts, clock.instant()));
  }

  private Written problem(ApiProblem problem) {
    return new Written(problem.status(), json.write(problem), false);
  }
}
