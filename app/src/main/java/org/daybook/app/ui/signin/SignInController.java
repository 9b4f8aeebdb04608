package org.daybook.app.ui.signin;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.signin.SignInViewModel.Form;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Binds the forms of signing in.
public final class SignInController {

  private final SignInViewModel model;
  private final Messages messages;
  private final String place;
  private Subscription following = Subscription.EMPTY;

  @FXML private Label where;
  @FXML private Paragraph promise;
  @FXML private TroublePanel trouble;
  @FXML private VBox passwordForm;
  @FXML private TextField name;
  @FXML private PasswordField password;
  @FXML private ActionButton signIn;
  @FXML private ActionButton byPin;
  @FXML private VBox invitationForm;
  @FXML private TextField invited;
  @FXML private TextField code;
  @FXML private PasswordField chosenPassword;
  @FXML private PasswordField passwordAgain;
  @FXML private ActionButton join;
  @FXML private VBox newPinForm;
  @FXML private PasswordField newPin;
  @FXML private PasswordField pinAgain;
  @FXML private VBox pinForm;
  @FXML private PeopleChoice people;
  @FXML private PasswordField pin;
  @FXML private ActionButton enter;

  /// @param place desk and branch, as people call them
  public SignInController(SignInViewModel model, Messages messages, String place) {
    this.model = model;
    this.messages = messages;
    this.place = place;
  }

  @FXML
  private void initialize() {
    where.setText(place);
    name.textProperty().bindBidirectional(model.nameProperty());
    password.textProperty().bindBidirectional(model.passwordProperty());
    invited.textProperty().bindBidirectional(model.nameProperty());
    code.textProperty().bindBidirectional(model.codeProperty());
    chosenPassword.textProperty().bindBidirectional(model.passwordProperty());
    passwordAgain.textProperty().bindBidirectional(model.passwordAgainProperty());
    newPin.textProperty().bindBidirectional(model.pinProperty());
    pinAgain.textProperty().bindBidirectional(model.pinAgainProperty());
    pin.textProperty().bindBidirectional(model.pinProperty());
    people.show(model.people(), model.chosenProperty());
    signIn.disableProperty().bind(model.busyProperty());
    join.disableProperty().bind(model.busyProperty());
    enter.disableProperty().bind(model.busyProperty());
    byPin.visibleProperty().bind(Bindings.isNotEmpty(model.people()));
    promise
        .wordsProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text(promise()), model.openingProperty(), model.onlineProperty()));
    following =
        Subscription.combine(
            model.troubleProperty().subscribe(this::showTrouble),
            model.formProperty().subscribe(this::showForm));
  }

  /// Ends what follows the view model, which outlives its view.
  public void close() {
    following.unsubscribe();
  }

  private String promise() {
    if (model.openingProperty().get()) {
      return "signin.promise.opening";
    }
    return model.onlineProperty().get() ? "signin.promise" : "signin.promise.offline";
  }

  @FXML
  private void signIn() {
    model.signIn();
  }

  @FXML
  private void usePin() {
    model.askForPin();
  }

  @FXML
  private void usePassword() {
    model.askForPassword();
  }

  @FXML
  private void useInvitation() {
    model.useInvitation();
  }

  @FXML
  private void join() {
    model.join();
  }

  @FXML
  private void setPin() {
    model.setPin();
  }

  @FXML
  private void later() {
    model.leavePinForLater();
  }

  @FXML
  private void enter() {
    model.switchPerson();
  }

  private void showTrouble(@Nullable SignInTrouble what) {
    if (what == null) {
      trouble.clear();
    } else {
      String key = "signin.trouble." + what.key();
      trouble.show(messages.text(key), messages.text(key + ".advice", what.code()));
    }
  }

  private void showForm(Form form) {
    passwordForm.setVisible(form == Form.PASSWORD);
    newPinForm.setVisible(form == Form.NEW_PIN);
    pinForm.setVisible(form == Form.PIN);
    invitationForm.setVisible(form == Form.INVITATION);
    first(form).requestFocus();
  }

  /// Where the keyboard belongs when a form appears.
  public Node first(Form form) {
    return switch (form) {
      case PASSWORD -> name;
      case NEW_PIN -> newPin;
      case PIN -> pin;
      case INVITATION -> invited;
    };
  }
}
