package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.AppConfig;
import org.daybook.app.Wiring;
import org.daybook.app.service.students.HistoryLine;
import org.daybook.app.service.students.HistoryLine.Standing;
import org.daybook.app.service.students.HistoryLine.What;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.people.StudentDetail;
import org.daybook.model.rollcall.AttendanceValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/// A student's card tells everything that was done about the student, at whichever desk.
@ExtendWith(WorldExtension.class)
class StudentHistoryIT {
  private static final String NOTE = "Carries an inhaler";

  private final UUID mona = UUID.randomUUID();
  private final UUID monaAgain = UUID.randomUUID();
  private final UUID family = UUID.randomUUID();
  private final UUID place = UUID.randomUUID();
  private final UUID call = UUID.randomUUID();

  @Test
  void eachDeskTellsWhatBothDid(World world) throws Exception {
    var organisation = world.found("North");
    var office = organisation.office("North");
    var pottery = office.openCohort("Pottery", 0);
    var evening = office.openCohort("Evening", 0);
    var session = office.session(evening);
    office.deliver();
    try (var front = organisation.desk("North", "Front", world.sharedServer());
        var hall = organisation.desk("North", "Hall", world.sharedServer())) {
      front.expectOk(recordFamily());
      front.expectOk(student(mona, "NO-M1", "Mona Ali", null));
      front.expectOk(enrol(pottery, office.today().toString()));
      front.sync();
      hall.sync();

      front.offline();
      hall.offline();
      hall.expectOk(student(mona, "NO-M1", "Mona Hassan", NOTE));
      hall.expectOk(move(evening, office.today().toString()));
      hall.mark(session, mona, new Desk.Mark("PRESENT", 0));
      hall.expectOk(call(session));
      front.expectOk(student(monaAgain, "NO-M2", "Mo Ali", null));
      front.online();
      front.sync();
      hall.online();
      hall.sync();
      front.sync();
      front.expectOk(merge("merge-students").put("intoStudentId", mona.toString()));
      front.expectOk(merge("undo-merge"));
      front.expectOk(Desk.request("take-back-call").put("callId", call.toString()));
      front.sync();
      hall.sync();
      organisation.assertInStep("North", hall);

      var expected =
          List.of(
              "Front Written[added=true, family=true, details=[]]",
              "Front Written[added=true, family=false, details=[]]",
              "Front " + new What.Place(EnrolmentState.PENDING_PAYMENT, "Pottery", null),
              "Hall "
                  + new What.Written(false, false, List.of(StudentDetail.NAME, StudentDetail.NOTE)),
              "Hall " + new What.Moved("Pottery", "Evening"),
              "Hall " + AttendanceValue.PRESENT,
              "Hall " + new What.Called(false, NOTE),
              "Front " + new What.Merge("NO-M2", true),
              "Front " + new What.Merge("NO-M2", false),
              "Front " + new What.Called(true, NOTE));
      for (var desk : List.of(front, hall)) {
        desk.kill();
        assertEquals(expected, history(desk, organisation));
      }
    }
    assertEquals(
        List.of("0"),
        world.query("select count(*) from student_change c where c::text like ?", "%" + NOTE + "%"),
        "what a note says is told by the note alone");
  }

  private List<String> history(Desk desk, Organisation organisation) {
    var key = desk.data().resolveSibling(desk.data().getFileName() + ".key");
    try (var opened = Wiring.of(new AppConfig(desk.data(), key, Optional.empty())).openDesk()) {
      var card = opened.services().cards().card(mona, organisation.ownerId()).orElseThrow();
      return card.history().reversed().stream()
          .peek(it -> assertEquals(Standing.ACCEPTED, it.standing(), it::toString))
          .peek(it -> assertEquals(organisation.ownerCalled(), it.by()))
          .map(StudentHistoryIT::told)
          .toList();
    }
  }

  private static String told(HistoryLine line) {
    var what = line.what() instanceof What.Mark mark ? mark.value() : line.what();
    return line.device() + " " + what;
  }

  private ObjectNode recordFamily() {
    var request = Desk.request("record-family").put("familyId", family.toString());
    request.putObject("person").put("fullName", "Ali");
    return request;
  }

  private ObjectNode student(UUID id, String code, String name, String note) {
    var request =
        Desk.request("add-student")
            .put("studentId", id.toString())
            .put("familyId", family.toString())
            .put("code", code);
    var person = request.putObject("person").put("fullName", name);
    if (note != null) {
      person.put("note", note);
    }
    return request;
  }

  private ObjectNode call(UUID session) {
    var request =
        Desk.request("record-call")
            .put("callId", call.toString())
            .put("studentId", mona.toString())
            .put("sessionId", session.toString());
    request.putObject("person").put("fullName", "Ali").put("note", NOTE);
    return request;
  }

  private ObjectNode enrol(UUID cohort, String firstDay) {
    return Desk.request("enrol-student")
        .put("enrolmentId", place.toString())
        .put("studentId", mona.toString())
        .put("cohortId", cohort.toString())
        .put("entry", "PENDING_PAYMENT")
        .put("firstDay", firstDay);
  }

  private ObjectNode move(UUID cohort, String firstDay) {
    return Desk.request("transfer-enrolment")
        .put("enrolmentId", place.toString())
        .put("successorId", UUID.randomUUID().toString())
        .put("cohortId", cohort.toString())
        .put("firstDay", firstDay);
  }

  private ObjectNode merge(String command) {
    return Desk.request(command).put("studentId", monaAgain.toString());
  }
}
