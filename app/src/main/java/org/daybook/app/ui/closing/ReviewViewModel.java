package org.daybook.app.ui.closing;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.service.approval.ApprovalResult;
import org.daybook.app.service.approval.ApprovalResult.Obstacle;
import org.daybook.app.service.approval.Approver;
import org.daybook.app.service.closing.CountCard;
import org.daybook.model.cash.CountState;
import org.daybook.model.cash.HaveCountReviewed;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// The look of another person at a count: hers who is signed in, or hers who types her PIN at the
/// desk of whoever counted.
final class ReviewViewModel {
  private final ClosingWork work;
  private final ReviewEnds ends;
  private final ReadOnlyObjectWrapper<List<Approver>> reviewers =
      new ReadOnlyObjectWrapper<>(this, "reviewers", List.of());
  private final ReadOnlyObjectWrapper<@Nullable Obstacle> obstacle =
      new ReadOnlyObjectWrapper<>(this, "obstacle");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private UUID intentId;

  /// What comes of a review.
  interface ReviewEnds {
    /// The rule, or the disk, has answered.
    void ended(CaptureResult result, String cashbox);

    void failed();
  }

  /// Either what kept the reviewer from signing, or what became of it.
  private record Given(@Nullable Obstacle obstacle, @Nullable CaptureResult result) {}

  ReviewViewModel(ClosingWork work, ReviewEnds ends) {
    this.work = work;
    this.ends = ends;
    this.intentId = work.intentIds().get();
  }

  /// Who may review the count here by PIN, beside who counted it.
  ReadOnlyObjectProperty<List<Approver>> reviewersProperty() {
    return reviewers.getReadOnlyProperty();
  }

  /// Why nobody has signed; null where nobody was asked to since.
  ReadOnlyObjectProperty<@Nullable Obstacle> obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Reads who may review a count that waits for it.
  void look(@Nullable CountCard card) {
    obstacle.set(null);
    if (card == null || card.line().state() != CountState.CLOSED) {
      reviewers.set(List.of());
      return;
    }
    var counted = card.line().countedById();
    work.background()
        .run(() ->
            work.approvals().approvers(Permission.SHIFT_REVIEW, work.staffId()).stream()
                .filter(it -> !it.staffId().equals(counted))
                .toList())
        .onSuccess(reviewers::set)
        .onFailure(_ -> ends.failed());
  }

  /// Reviews as the person signed in; the rule refuses who counted.
  void review(CountCard card) {
    if (card.line().state() != CountState.CLOSED) {
      return;
    }
    var intent = intentId;
    work.background()
        .run(() -> work.closing().counts().review(work.staffId(), intent, card.line().countId()))
        .onSuccess(it -> ended(it, card))
        .onFailure(_ -> ends.failed());
  }

  /// Has another person review with her PIN: once, however often the key is pressed.
  void approve(CountCard card, UUID reviewerId, String pin) {
    if (busy.get() || card.line().state() != CountState.CLOSED) {
      return;
    }
    var intent = intentId;
    busy.set(true);
    obstacle.set(null);
    work.background()
        .run(() -> given(card, intent, reviewerId, pin))
        .onSuccess(it -> {
          busy.set(false);
          var result = it.result();
          if (result == null) {
            look(card);
            obstacle.set(it.obstacle());
          } else {
            ended(result, card);
          }
        })
        .onFailure(_ -> {
          busy.set(false);
          ends.failed();
        });
  }

  private Given given(CountCard card, UUID intent, UUID reviewerId, String pin) {
    var review = new HaveCountReviewed(card.line().countId(), null);
    var answer =
        work.approvals().approve(review, Permission.SHIFT_REVIEW, work.staffId(), reviewerId, pin);
    return switch (answer) {
      case ApprovalResult.Refused(var why) -> new Given(why, null);
      case ApprovalResult.Given(var approval) ->
          new Given(
              null,
              work.closing()
                  .counts()
                  .haveReviewed(work.staffId(), intent, review.withApproval(approval)));
    };
  }

  private void ended(CaptureResult result, CountCard card) {
    if (result instanceof CaptureResult.Saved) {
      intentId = work.intentIds().get();
    }
    ends.ended(result, card.cashbox());
  }
}
