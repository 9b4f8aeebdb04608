package org.daybook.app.ui.firstrun;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.CodeField;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.ProgressRow;
import org.daybook.app.ui.control.Step;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.firstrun.FirstRunViewModel.Phase;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Binds the first run: code at the top, then what is loaded.
public final class FirstRunController {

  private final FirstRunViewModel model;
  private final FirstRunWords words;
  private final Messages messages;
  private Subscription following = Subscription.EMPTY;

  @FXML private Step enrolStep;
  @FXML private Step loadStep;
  @FXML private Step signInStep;
  @FXML private Label server;
  @FXML private Label lastContact;
  @FXML private VBox codeBlock;
  @FXML private CodeField code;
  @FXML private HBox accepted;
  @FXML private FittingLabel acceptedAt;
  @FXML private VBox enrolForm;
  @FXML private TextField serverUrl;
  @FXML private ActionButton enrol;
  @FXML private TroublePanel trouble;
  @FXML private HBox ready;
  @FXML private Label readyDetail;
  @FXML private VBox loading;
  @FXML private Label timeLeft;
  @FXML private Label rate;
  @FXML private Label rowsDone;
  @FXML private Label rowsInAll;
  @FXML private ProgressBar bar;
  @FXML private VBox groups;

  public FirstRunController(FirstRunViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.words = new FirstRunWords(messages);
  }

  @FXML
  private void initialize() {
    code.setValue(model.codeProperty().get());
    model.codeProperty().bind(code.valueProperty());
    serverUrl.textProperty().bindBidirectional(model.serverUrlProperty());
    server.textProperty().bind(model.serverUrlProperty().map(FirstRunWords::host));
    lastContact.textProperty().bind(model.lastContactProperty().map(words::moment));
    accepted.visibleProperty().bind(model.acceptedAtProperty().isNotNull());
    ready.visibleProperty().bind(model.todayProperty().isNotNull());
    readyDetail.textProperty().bind(model.todayProperty().map(words::today));
    loading.visibleProperty().bind(model.paceProperty().isNotNull());
    var steps = List.of(enrolStep, loadStep, signInStep);
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).setNumber(messages.number(i + 1));
    }
    showGroups();
    following =
        Subscription.combine(
            model
                .acceptedAtProperty()
                .subscribe(
                    at -> acceptedAt.say(at == null ? List.of("") : List.of(words.moment(at), ""))),
            model.groups().subscribe(this::showGroups),
            model.paceProperty().subscribe(this::showPace),
            model.troubleProperty().subscribe(this::showTrouble),
            model.phaseProperty().subscribe(this::showPhase));
  }

  /// Ends what follows the view model, which outlives its view.
  public void close() {
    following.unsubscribe();
    model.codeProperty().unbind();
  }

  @FXML
  private void enrol() {
    model.enrol();
  }

  @FXML
  private void begin() {
    model.begin();
  }

  private void showPhase(Phase phase) {
    boolean mayType = phase == Phase.CODE;
    enrolForm.setVisible(mayType || phase == Phase.ENROLLING);
    codeBlock.setVisible(mayType || code.isComplete());
    code.setDisable(!mayType);
    serverUrl.setDisable(!mayType);
    enrol.setDisable(!mayType);
    enrol.setText(messages.text(mayType ? "firstrun.enrol.action" : "firstrun.enrol.busy"));
    showSteps();
  }

  private void showSteps() {
    Phase phase = model.phaseProperty().get();
    boolean enrolled = phase.compareTo(Phase.OPENING) >= 0;
    enrolStep.show(
        enrolled ? Step.State.DONE : Step.State.CURRENT,
        enrolled ? model.deskNameProperty().get() : messages.text("firstrun.enrol.hint"));
    Step.State load = enrolled ? Step.State.CURRENT : Step.State.AHEAD;
    loadStep.show(
        phase == Phase.LOADED ? Step.State.DONE : load,
        words.loading(phase, model.paceProperty().get()));
    signInStep.show(
        phase == Phase.LOADED ? Step.State.CURRENT : Step.State.AHEAD,
        messages.text(phase == Phase.LOADED ? "firstrun.signin.ready" : "firstrun.signin.hint"));
  }

  private void showPace(@Nullable LoadPace pace) {
    if (pace != null) {
      timeLeft.setText(words.timeLeft(pace));
      rate.setText(words.rate(pace));
      rowsDone.setText(messages.number(pace.rowsDone()));
      rowsInAll.setText(messages.text("firstrun.load.of_rows", pace.rowsInAll()));
      bar.setProgress(pace.share());
    }
    showSteps();
  }

  private void showGroups() {
    groups.getChildren().setAll(model.groups().stream().map(this::row).toList());
  }

  private ProgressRow row(LoadGroup.Progress progress) {
    ProgressRow row = new ProgressRow();
    row.show(
        words.group(progress.group()),
        progress.done(),
        progress.inAll(),
        messages.number(progress.done()),
        messages.text("firstrun.load.of", progress.inAll()));
    return row;
  }

  private void showTrouble(@Nullable FirstRunTrouble what) {
    if (what == null) {
      trouble.clear();
    } else {
      String key = "firstrun.trouble." + what.key();
      trouble.show(messages.text(key), messages.text(key + ".advice", what.code()));
    }
  }
}
