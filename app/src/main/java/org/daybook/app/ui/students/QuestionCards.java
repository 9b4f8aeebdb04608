package org.daybook.app.ui.students;

import org.daybook.app.ui.control.InquiryCard;
import org.daybook.app.ui.text.Messages;

/// Makes the cards of what is asked about a student.
record QuestionCards(
    PlaceViewModel places,
    BookingViewModel bookings,
    PackageViewModel packages,
    MergeViewModel merges,
    Messages messages) {

  InquiryCard place(PlaceQuestion question) {
    return switch (question) {
      case PlaceQuestion.Enrol it ->
          new EnrolCard(messages.text("students.enrol.title", it.name()), null, places, messages);
      case PlaceQuestion.Move it ->
          new EnrolCard(
              messages.text("students.move.title", it.name(), it.cohort()),
              it.cohort(),
              places,
              messages);
      case PlaceQuestion.Leave it -> new LeaveCard(it, places, messages);
    };
  }

  InquiryCard booking(BookingQuestion question) {
    return switch (question) {
      case BookingQuestion.Cancel it -> new SeatCard(it, bookings, messages);
      case BookingQuestion.Decide it -> new SeatCard(it, bookings, messages);
    };
  }

  InquiryCard packages(PackageQuestion question) {
    return new PackageCard(question, packages, messages);
  }

  InquiryCard merge(MergeViewModel.Question question) {
    return new MergeCard(question, merges, messages);
  }
}
