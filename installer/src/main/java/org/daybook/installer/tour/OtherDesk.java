package org.daybook.installer.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.AppConfig;
import org.daybook.app.Wiring;
import org.daybook.app.service.Desk;
import org.daybook.app.service.activation.ActivationResult;
import org.daybook.app.service.rollcall.RegisterLine;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.app.service.signin.Person;
import org.daybook.app.service.signin.SignInResult;
import org.daybook.model.rollcall.AttendanceValue;

/// A second desk of the branch, without a window, that marks students of its own accord. It is
/// enrolled when it is first asked for something.
final class OtherDesk implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String NAME = "Front desk 2";

  private final TourPlace place;
  private Optional<AtWork> atWork = Optional.empty();

  OtherDesk(TourPlace place) {
    this.place = place;
  }

  private record AtWork(Desk desk, Person person, Supplier<UUID> intentIds) {}

  /// Marks a student of a cohort's session of today as late, and sends it.
  void markLate(String cohort, String student, int minutes) {
    sync();
    var here = atWork();
    var rollCall = here.desk().services().rollCall();
    var session = session(rollCall, cohort);
    var line = line(rollCall, session, here.person(), student);
    var mark = line.mark();
    rollCall.mark(
        new RollCallService.Who(here.person().staffId(), here.intentIds().get()),
        session,
        line.studentId(),
        AttendanceValue.LATE,
        minutes,
        mark == null ? null : mark.markId());
    sync();
  }

  /// How much this desk has to settle, after it has heard from the centre.
  int attention() {
    sync();
    return atWork().desk().services().attention().open().size();
  }

  @Override
  public void close() {
    atWork.ifPresent(it -> it.desk().close());
  }

  private AtWork atWork() {
    var here = atWork.orElseGet(this::open);
    atWork = Optional.of(here);
    return here;
  }

  /// Enrols it, loads the branch and signs somebody in.
  private AtWork open() {
    var folder = place.desks().resolve("other-desk");
    var wiring =
        Wiring.of(AppConfig.of(Optional.of(folder), Optional.empty(), folder), place.clock());
    var enrolled =
        wiring.activation().activate(place.serverUrl(), place.activationCode().get(), NAME);
    if (!(enrolled instanceof ActivationResult.Activated)) {
      throw new StepFailedException("the other desk was not enrolled: " + enrolled);
    }
    var desk = wiring.openDesk();
    try {
      sync(desk);
      return new AtWork(desk, signedIn(desk), wiring.intentIds());
    } catch (RuntimeException failure) {
      desk.close();
      throw failure;
    }
  }

  private Person signedIn(Desk desk) {
    var result = desk.services().signIn().signIn(place.otherSignInName(), place.password());
    if (result instanceof SignInResult.SignedIn in) {
      return in.person();
    }
    throw new StepFailedException("nobody signed in at the other desk: " + result);
  }

  private void sync() {
    sync(atWork().desk());
  }

  private static void sync(Desk desk) {
    if (!desk.services().syncCentre().syncNow(PATIENCE)) {
      throw new StepFailedException("the other desk cannot reach the centre");
    }
  }

  private static UUID session(RollCallService rollCall, String cohort) {
    return rollCall.sessionsOn(rollCall.today()).stream()
        .filter(it -> it.cohort().equals(cohort))
        .findFirst()
        .orElseThrow(() -> new StepFailedException("no session of " + cohort + " today"))
        .sessionId();
  }

  private static RegisterLine line(
      RollCallService rollCall, UUID session, Person person, String student) {
    return rollCall.register(session, person.staffId()).stream()
        .flatMap(sheet -> sheet.lines().stream())
        .filter(it -> it.name().equals(student))
        .findFirst()
        .orElseThrow(() -> new StepFailedException("the other desk does not know " + student));
  }
}
