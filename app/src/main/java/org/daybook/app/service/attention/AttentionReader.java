package org.daybook.app.service.attention;

import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.attention.AttentionView.MarkSide;
import org.daybook.app.service.attention.AttentionView.SessionSide;
import org.daybook.app.service.attention.AttentionView.StudentSide;
import org.daybook.app.service.attention.AttentionView.TwoStudents;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.device.Device;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.session.Session;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Puts an item together with what it is about.
final class AttentionReader {
  private final ReplicaReader facts;

  AttentionReader(ReplicaReader facts) {
    this.facts = facts;
  }

  AttentionView view(AttentionItem item) {
    return new AttentionView(
        item.id(),
        item.kind(),
        item.reason(),
        item.command(),
        staff(item.actorId()),
        device(about(item)),
        item.capturedAt(),
        item.state(),
        item.note(),
        student(item.studentId()),
        session(item.sessionId()),
        mark(item.ownRowId()),
        mark(item.otherRowId()),
        twoStudents(item));
  }

  /// The desk that an item speaks of: where a desk was copied the centre says so, about that desk.
  private static UUID about(AttentionItem item) {
    var other = item.otherRowId();
    return item.reason() == Reason.DEVICE_COPIED && other != null ? other : item.deviceId();
  }

  private @Nullable TwoStudents twoStudents(AttentionItem item) {
    var own = entry(item.ownRowId());
    var other = entry(item.otherRowId());
    return own == null || other == null ? null : new TwoStudents(own, other);
  }

  private TwoStudents.@Nullable Entry entry(@Nullable UUID id) {
    return id == null
        ? null
        : facts
            .find(Student.TABLE, id)
            .map(it ->
                new TwoStudents.Entry(id, it.fullName(), it.code(), it.phone(), it.birthDate()))
            .orElse(null);
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
                    it.startsAt()))
            .orElse(null);
  }

  private @Nullable MarkSide mark(@Nullable UUID id) {
    return id == null
        ? null
        : facts
            .find(AttendanceMark.TABLE, id)
            .map(it ->
                new MarkSide(
                    id,
                    it.attendance(),
                    it.minutes(),
                    staff(it.markedBy()),
                    it.markedAt(),
                    device(it.deviceId()),
                    it.counts()))
            .orElse(null);
  }

  private @Nullable String staff(UUID id) {
    return facts.find(StaffMember.TABLE, id).map(StaffMember::fullName).orElse(null);
  }

  private @Nullable String device(UUID id) {
    return facts.find(Device.TABLE, id).map(Device::name).orElse(null);
  }
}
