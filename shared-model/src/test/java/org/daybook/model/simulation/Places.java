package org.daybook.model.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.course.Cohort;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.row.Row;
import org.daybook.model.simulation.Model.Said;

/// The model's places in cohorts.
final class Places {
  private static final Set<String> SEATED = Set.of("PENDING_PAYMENT", "ENROLLED", "ACTIVE");
  private static final Set<String> FIRST = Set.of("ENQUIRY", "WAITLISTED", "PENDING_PAYMENT");
  private static final Map<String, Set<String>> MOVES =
      Map.of(
          "ENQUIRY", Set.of("PENDING_PAYMENT", "WAITLISTED", "CANCELLED"),
          "WAITLISTED", Set.of("PENDING_PAYMENT", "CANCELLED"),
          "PENDING_PAYMENT", Set.of("ENROLLED", "CANCELLED"),
          "ENROLLED", Set.of("ACTIVE", "WITHDRAWN", "TRANSFERRED"),
          "ACTIVE", Set.of("COMPLETED", "WITHDRAWN", "TRANSFERRED", "EXPIRED"),
          "EXPIRED", Set.of("ACTIVE"));

  private final Map<UUID, UUID> branchOfStudent;
  private final Map<UUID, Integer> seats = new HashMap<>();
  private final Map<UUID, Place> places = new TreeMap<>();
  private final Map<UUID, Map<UUID, Place>> byStudent = new HashMap<>();
  private final Map<UUID, Integer> taken = new HashMap<>();

  Places(List<Row> beginning, Map<UUID, UUID> branchOfStudent) {
    this.branchOfStudent = branchOfStudent;
    for (var row : beginning) {
      if (row instanceof Cohort cohort) {
        seats.put(cohort.id(), cohort.capacity());
      } else if (row instanceof Enrolment it) {
        put(it.id(), new Place(it.studentId(), it.cohortId(), it.state().name()));
      }
    }
  }

  private record Place(UUID student, UUID cohort, String state) {
    boolean seated() {
      return SEATED.contains(state);
    }

    boolean live() {
      return seated() || state.equals("ENQUIRY") || state.equals("WAITLISTED");
    }
  }

  boolean isKnown(UUID student, UUID branch) {
    return branch.equals(branchOfStudent.get(student));
  }

  int seatsOf(UUID cohort) {
    return seats.getOrDefault(cohort, 0);
  }

  Set<UUID> seatedIn(UUID cohort) {
    return places.values().stream()
        .filter(it -> it.cohort.equals(cohort) && it.seated())
        .map(Place::student)
        .collect(Collectors.toSet());
  }

  boolean isSeated(UUID student, UUID cohort) {
    return byStudent.getOrDefault(student, Map.of()).values().stream()
        .anyMatch(place -> place.cohort.equals(cohort) && place.seated());
  }

  Said enrol(EnrolStudent said, UUID branch) {
    if (!branch.equals(branchOfStudent.get(said.studentId()))) {
      return Said.rejected("NOT_FOUND");
    }
    var place = new Place(said.studentId(), said.cohortId(), said.entry().name());
    if (!FIRST.contains(place.state)) {
      return Said.rejected("TRANSITION_NOT_ALLOWED");
    }
    if (hasAnother(said.enrolmentId(), place)) {
      return Said.rejected("ALREADY_ENROLLED");
    }
    if (place.seated() && isFull(place.cohort)) {
      return Said.rejected("SEATS_FULL");
    }
    put(said.enrolmentId(), place);
    return Said.ACCEPTED;
  }

  Said move(MoveEnrolment said, UUID branch) {
    var before = places.get(said.enrolmentId());
    if (before == null) {
      return Said.rejected("NOT_FOUND");
    }
    var to = said.to().name();
    if (!MOVES.getOrDefault(before.state, Set.of()).contains(to)) {
      return Said.rejected("TRANSITION_NOT_ALLOWED");
    }
    var after = new Place(before.student, before.cohort, to);
    if (!before.seated() && after.seated()) {
      if (!branch.equals(branchOfStudent.get(before.student))) {
        return Said.rejected("NOT_FOUND");
      }
      if (hasAnother(said.enrolmentId(), before)) {
        return Said.rejected("ALREADY_ENROLLED");
      }
      // Every move here gives a reason, and the owner who gives it may let people in.
    }
    put(said.enrolmentId(), after);
    return Said.ACCEPTED;
  }

  /// One line per enrolment, as the server's rows must say.
  Map<UUID, String> lines() {
    var lines = new TreeMap<UUID, String>();
    places.forEach((id, it) -> lines.put(id, line(it.student, it.cohort, it.state)));
    return lines;
  }

  static String line(UUID student, UUID cohort, String state) {
    return student + " " + cohort + " " + state;
  }

  private boolean hasAnother(UUID id, Place place) {
    return byStudent.getOrDefault(place.student, Map.of()).entrySet().stream()
        .filter(other -> !other.getKey().equals(id))
        .map(Map.Entry::getValue)
        .anyMatch(other -> other.cohort.equals(place.cohort) && other.live());
  }

  private boolean isFull(UUID cohort) {
    return taken.getOrDefault(cohort, 0) >= seats.getOrDefault(cohort, 0);
  }

  private void put(UUID id, Place place) {
    var before = places.put(id, place);
    byStudent.computeIfAbsent(place.student, _ -> new TreeMap<>()).put(id, place);
    int change = (place.seated() ? 1 : 0) - (before != null && before.seated() ? 1 : 0);
    taken.merge(place.cohort, change, Integer::sum);
  }
}
