package org.daybook.model.testkit;

import static java.util.Map.entry;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.booking.Booking;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.Payment;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.device.Device;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.lease.Lease;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.organisation.Branch;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentCall;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.RollCallRules;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;

/// Any command about the things that are there, and now and then about things that are not. The
/// parts are chosen by the names and types of a command's components, so new commands are covered
/// as soon as they are in the catalogue.
public final class RandomCommands {
  private static final Map<String, Table<? extends Row>> THINGS =
      Map.ofEntries(
          entry("sessionId", Session.TABLE),
          entry("studentId", Student.TABLE),
          entry("intoStudentId", Student.TABLE),
          entry("cohortId", Cohort.TABLE),
          entry("courseId", Course.TABLE),
          entry("familyId", Family.TABLE),
          entry("enrolmentId", Enrolment.TABLE),
          entry("successorId", Enrolment.TABLE),
          entry("correctedMarkId", AttendanceMark.TABLE),
          entry("otherMarkId", AttendanceMark.TABLE),
          entry("replacesMarkId", AttendanceMark.TABLE),
          entry("itemId", AttentionItem.TABLE),
          entry("staffId", StaffMember.TABLE),
          entry("trainerId", StaffMember.TABLE),
          entry("roleId", Role.TABLE),
          entry("branchId", Branch.TABLE),
          entry("atBranchId", Branch.TABLE),
          entry("forBranchId", Branch.TABLE),
          entry("registeredDeviceId", Device.TABLE),
          entry("renewedDeviceId", Device.TABLE),
          entry("revokedDeviceId", Device.TABLE),
          entry("lostDeviceId", Device.TABLE),
          entry("forDeviceId", Device.TABLE),
          entry("cashboxId", Cashbox.TABLE),
          entry("shiftId", CashShift.TABLE),
          entry("paymentId", Payment.TABLE),
          entry("countId", CashCount.TABLE),
          entry("callId", StudentCall.TABLE),
          entry("entryId", LedgerEntry.TABLE),
          entry("packageId", ClassPackage.TABLE),
          entry("studentPackageId", StudentPackage.TABLE),
          entry("bookingId", Booking.TABLE),
          entry("makesUpSessionId", Session.TABLE),
          entry("leaseId", Lease.TABLE),
          entry("promisedFromId", StudentPackage.TABLE),
          entry("fromOwnerId", Student.TABLE),
          entry("toOwnerId", Student.TABLE),
          entry("dayId", SealedDay.TABLE),
          entry("subjectId", Cohort.TABLE));
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "currency", List.of("EUR", "EUR", "EUR", "EGP"),
          "locale", List.of("en", "ar-EG"),
          "shortCode", List.of("NO", "EAST"),
          "timeZone", List.of("Europe/London", "Africa/Cairo"),
          "signInName", List.of("layla", "omar"),
          "publicKey", List.of(CommandSamples.PUBLIC_KEY),
          "setting",
              List.of(
                  "0",
                  "1",
                  "80",
                  "ENROLMENT_DAY",
                  "STUDENT_ONLY",
                  "STRICT",
                  "MANUAL",
                  "sometimes"));
  private static final List<String> WORDS = List.of("One", "Two", "أحمد");

  private final MemoryFacts facts;
  private final RandomGenerator random;
  private final RandomCash cash;

  public RandomCommands(MemoryFacts facts, RandomGenerator random) {
    this.facts = facts;
    this.random = random;
    this.cash = new RandomCash(facts, random, this::idOf);
  }

  /// The next command, a third of them marks; parts that make none are drawn again.
  public Command next() {
    var type =
        random.nextInt(3) == 0
            ? MarkAttendance.class
            : Commands.ALL.get(random.nextInt(Commands.ALL.size())).type();
    var command = Stream.generate(() -> build(type)).flatMap(Optional::stream).findFirst();
    return seeingTheSheet(command.orElseThrow());
  }

  /// The next command of one of these kinds.
  public Command oneOf(List<Class<? extends Command>> types) {
    return Stream.generate(() -> build(one(types)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  /// Mostly, who marks somebody sees the mark that counts, and who moves a session its plan.
  private Command seeingTheSheet(Command command) {
    if (random.nextInt(4) == 0) {
      return command;
    }
    return switch (command) {
      case MarkAttendance(var session, var student, var said, var minutes, _) ->
          new MarkAttendance(session, student, said, minutes, counting(session, student));
      case CorrectMark(var session, var student, var said, var minutes, _, var other, var why) ->
          new CorrectMark(session, student, said, minutes, counting(session, student), other, why);
      case RescheduleSession(var session, var seen, var plan) ->
          new RescheduleSession(session, planned(session).orElse(seen), plan);
      case CancelSession(var session, var why, _) ->
          new CancelSession(session, why, planned(session).orElse(null));
      default -> command;
    };
  }

  private Optional<SessionPlan> planned(UUID sessionId) {
    return facts.find(Session.TABLE, sessionId).map(Session::plan);
  }

  private @Nullable UUID counting(UUID sessionId, UUID studentId) {
    return RollCallRules.counting(facts, AttendanceMark.slotOf(sessionId, studentId))
        .map(AttendanceMark::id)
        .orElse(null);
  }

  private Optional<Command> build(Class<? extends Command> type) {
    if (cash.knows(type)) {
      return Optional.of(cash.of(type));
    }
    var components = type.getRecordComponents();
    var parts = Arrays.stream(components).map(this::part).toArray();
    try {
      var types = Arrays.stream(components).map(RecordComponent::getType);
      Constructor<? extends Command> constructor =
          type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      return Optional.of(constructor.newInstance(parts));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
      throw new AssertionError(type + " from " + Arrays.toString(parts), e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    }
  }

  private @Nullable Object part(RecordComponent component) {
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (optional && random.nextInt(3) == 0) {
      return null;
    }
    var type = component.getType();
    var name = component.getName();
    if (type.isEnum()) {
      return one(List.of(type.getEnumConstants()));
    }
    if (type == UUID.class) {
      return idOf(name);
    }
    if (type == String.class) {
      return one(TEXTS.getOrDefault(name, WORDS));
    }
    if (type == List.class) {
      return name.equals("permissions")
          ? List.of("register.mark", "student.view")
          : Stream.generate(() -> idOf("studentId")).limit(random.nextInt(3)).toList();
    }
    return simple(type, name);
  }

  private Object simple(Class<?> type, String name) {
    return switch (type.getSimpleName()) {
      case "int", "Integer" -> random.nextInt(8);
      case "long" -> 50L * random.nextInt(40);
      case "boolean" -> random.nextInt(4) > 0;
      case "LocalDate" -> Centre.TODAY.plusDays(random.nextInt(3));
      case "Instant" -> hour(name.equals("endsAt") ? 2 : 0);
      case "SessionPlan" ->
          new SessionPlan(Centre.TODAY, hour(0), hour(3), one(WORDS), idOf("trainerId"));
      case "PersonDetails" ->
          new PersonDetails(one(WORDS), phone(), LocalDate.of(2014, 1, 1), null);
      default -> throw new AssertionError("no idea how to choose a " + type);
    };
  }

  private @Nullable String phone() {
    return random.nextBoolean() ? "555 0101" : null;
  }

  private Instant hour(int later) {
    return Centre.NOW.plusSeconds(3_600L * (later + random.nextInt(3)));
  }

  /// Something that is there, mostly the first that came, or something that may never be.
  private UUID idOf(String name) {
    var table = THINGS.get(name);
    if (table == null) {
      throw new AssertionError("no idea what " + name + " names");
    }
    var there = facts.all(table);
    return switch (there.isEmpty() ? 0 : random.nextInt(6)) {
      case 0 -> Centre.id("unknown " + table, random.nextInt(2));
      case 1, 2, 3 -> there.getFirst().id();
      default -> one(there).id();
    };
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
