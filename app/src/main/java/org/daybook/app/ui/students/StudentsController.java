package org.daybook.app.ui.students;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.InquiryPane;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.students.StudentsViewModel.Outcome;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Binds the list of students and the card of the one chosen.
public final class StudentsController {
  private static final Duration UNDO_FOR = Duration.seconds(10);
  private static final Duration SAID_FOR = Duration.seconds(5);

  private final StudentsViewModel model;
  private final StudentFormViewModel formModel;
  private final PlaceViewModel placeModel;
  private final BookingViewModel bookingModel;
  private final PackageViewModel packageModel;
  private final MergeViewModel mergeModel;
  private final Messages messages;
  private Subscription following = Subscription.EMPTY;

  @FXML private IconField find;
  @FXML private Label said;
  @FXML private FoundList found;
  @FXML private EmptyState empty;
  @FXML private CardPane card;
  @FXML private TroublePanel trouble;
  @FXML private VBox left;
  @FXML private NewStudentBar newStudent;
  @FXML private FormPane form;
  @FXML private InquiryPane place;
  @FXML private InquiryPane booking;
  @FXML private InquiryPane packages;
  @FXML private InquiryPane merge;
  @FXML private HBox whole;
  @FXML private Toast toast;

  public StudentsController(
      StudentsViewModel model,
      StudentFormViewModel formModel,
      PlaceViewModel placeModel,
      BookingViewModel bookingModel,
      PackageViewModel packageModel,
      MergeViewModel mergeModel,
      Messages messages) {
    this.model = model;
    this.formModel = formModel;
    this.placeModel = placeModel;
    this.bookingModel = bookingModel;
    this.packageModel = packageModel;
    this.mergeModel = mergeModel;
    this.messages = messages;
  }

  @FXML
  private void initialize() {
    find.textProperty().bindBidirectional(model.queryProperty());
    empty.visibleProperty().bind(card.visibleProperty().or(form.visibleProperty()).not());
    left.disableProperty().bind(form.visibleProperty());
    whole
        .disableProperty()
        .bind(
            place
                .visibleProperty()
                .or(booking.visibleProperty())
                .or(packages.visibleProperty())
                .or(merge.visibleProperty()));
    card.disableProperty().bind(form.visibleProperty());
    card.opacityProperty().bind(Bindings.when(form.visibleProperty()).then(0).otherwise(1));
    placeModel.speak(messages);
    var cards = new QuestionCards(placeModel, bookingModel, packageModel, mergeModel, messages);
    following =
        Subscription.combine(
            found.follow(model, find, messages),
            card.follow(
                model, formModel, placeModel, bookingModel, packageModel, mergeModel, messages),
            place.follow(placeModel, cards::place, this::focus),
            booking.follow(bookingModel, cards::booking, this::focus),
            packages.follow(packageModel, cards::packages, this::focus),
            merge.follow(mergeModel, cards::merge, this::focus),
            newStudent.follow(model, formModel, messages),
            form.follow(formModel, messages),
            formModel.formProperty().subscribe((was, is) -> formChanged(was != null, is != null)),
            model.noticeProperty().subscribe(this::showNotice),
            model.hits().subscribe(this::say),
            model.outcomeProperty().subscribe(outcome -> say()),
            model.troubleProperty().subscribe(what -> showTrouble()),
            model.refusalProperty().subscribe(what -> showTrouble()),
            () -> find.textProperty().unbindBidirectional(model.queryProperty()));
  }

  /// Ends what follows the view model, which outlives its view.
  public void close() {
    following.unsubscribe();
    toast.dismiss();
  }

  /// Gives the keyboard to the form, or else to the search.
  public void focus() {
    if (formModel.formProperty().get() == null) {
      find.requestFocus();
      find.selectAll();
    } else {
      form.focus();
    }
  }

  private void formChanged(boolean was, boolean is) {
    if (was && !is) {
      focus();
    } else if (is) {
      toast.dismiss();
    }
  }

  private void showNotice(@Nullable Notice what) {
    if (what == null) {
      return;
    }
    model.said();
    var words = messages.text("students.notice." + CardWords.lower(what.kind()), what.subject());
    var undo = what.undo();
    if (undo == null) {
      toast.say(words, SAID_FOR);
    } else {
      toast.show(words, UNDO_FOR, undo);
    }
  }

  private void say() {
    int count = model.hits().size();
    var outcome = model.outcomeProperty().get();
    said.setText(
        switch (outcome) {
          case NOT_ASKED -> count == 0 ? "" : messages.text("students.recent");
          case FOUND ->
              count < StudentsViewModel.MOST
                  ? messages.counted("students.found", count)
                  : messages.text("students.found.most", count);
          case NOTHING -> messages.text("students.found.nobody");
        });
    if (outcome == Outcome.NOTHING) {
      empty.show(messages.text("students.nobody"), messages.text("students.nobody.hint"));
    } else {
      empty.show(messages.text("students.empty"), messages.text("students.empty.hint"));
    }
  }

  private void showTrouble() {
    var what = model.troubleProperty().get();
    var refusal = model.refusalProperty().get();
    if (refusal != null) {
      trouble.show(refusal.what(messages), refusal.advice(messages));
    } else if (what == null) {
      trouble.clear();
    } else {
      var key = "students.trouble." + CardWords.lower(what);
      trouble.show(messages.text(key), messages.text(key + ".advice"));
    }
  }
}
