package org.daybook.app.service.attention;

import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.attention.AttentionView.SessionSide;
import org.daybook.app.service.attention.AttentionView.StudentSide;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.course.Cohort;
import org.daybook.model.people.Student;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Puts an item together with what it is about.
final class AttentionReader {
  private final ReplicaReader facts;
  private final SideReader sides;

  AttentionReader(ReplicaReader facts) {
    this.facts = facts;
    this.sides = new SideReader(facts);
  }

  AttentionView view(AttentionItem item) {
    var against = sides.against(item);
    return new AttentionView(
        item.id(),
        item.kind(),
        item.reason(),
        item.command(),
        item.capturedAt(),
        item.state(),
        item.note(),
        student(item.studentId()),
        session(item.sessionId()),
        sides.own(item),
        against.side(),
        against.what());
  }

  private @Nullable StudentSide student(@Nullable UUID id) {
    return id == null
        ? null
        : facts
            .find(Student.TABLE, id)
            .map(it -> new StudentSide(id, it.fullName(), it.code()))
            .orElse(null);
  }

  private @Nullable SessionSide session(@Nullable UUID id) {
    return id == null
        ? null
        : facts
            .find(Session.TABLE, id)
            .map(it ->
                new SessionSide(
                    id,
                    facts.find(Cohort.TABLE, it.cohortId()).map(Cohort::name).orElse(""),
                    it.businessDate(),
                    it.startsAt()))
            .orElse(null);
  }
}
