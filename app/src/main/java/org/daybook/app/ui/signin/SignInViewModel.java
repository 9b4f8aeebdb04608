package org.daybook.app.ui.signin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.signin.SignInResult;
import org.daybook.app.ui.fx.Background;
import org.jspecify.annotations.Nullable;

/// Lets somebody in: by password, by PIN, by an invitation with which a password is chosen; and
/// asks for a PIN after the first password.
public final class SignInViewModel {

  /// Which of its forms the screen shows.
  public enum Form {
    PASSWORD,
    NEW_PIN,
    PIN,
    INVITATION
  }

  private static final int FEWEST_CHARACTERS = 8;
  private static final int MOST_BYTES = 72;

  private final ObjectProperty<Form> form = new SimpleObjectProperty<>(this, "form", Form.PASSWORD);
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty password = new SimpleStringProperty(this, "password", "");
  private final StringProperty code = new SimpleStringProperty(this, "code", "");
  private final StringProperty passwordAgain = new SimpleStringProperty(this, "passwordAgain", "");
  private final StringProperty pin = new SimpleStringProperty(this, "pin", "");
  private final StringProperty pinAgain = new SimpleStringProperty(this, "pinAgain", "");
  private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
  private final BooleanProperty online = new SimpleBooleanProperty(this, "online", true);
  private final BooleanProperty opening = new SimpleBooleanProperty(this, "opening");
  private final ObjectProperty<@Nullable SignInTrouble> trouble =
      new SimpleObjectProperty<>(this, "trouble");
  private final ObservableList<KnownPerson> people = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable KnownPerson> chosen =
      new SimpleObjectProperty<>(this, "chosen");
  private final SignIns desk;
  private final Background background;
  private final Runnable signedIn;

  /// @param signedIn told once somebody is in and has been asked for a PIN
  public SignInViewModel(SignIns desk, Background background, Runnable signedIn) {
    this.desk = desk;
    this.background = background;
    this.signedIn = signedIn;
  }

  public ObjectProperty<Form> formProperty() {
    return form;
  }

  public StringProperty nameProperty() {
    return name;
  }

  public StringProperty passwordProperty() {
    return password;
  }

  /// The invitation.
  public StringProperty codeProperty() {
    return code;
  }

  public StringProperty passwordAgainProperty() {
    return passwordAgain;
  }

  public StringProperty pinProperty() {
    return pin;
  }

  public StringProperty pinAgainProperty() {
    return pinAgain;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /// Whether the server answers; only what the screen promises depends on it.
  public BooleanProperty onlineProperty() {
    return online;
  }

  /// Whether the desk still opens: one may type, and is let in once it is open.
  public BooleanProperty openingProperty() {
    return opening;
  }

  public ObjectProperty<@Nullable SignInTrouble> troubleProperty() {
    return trouble;
  }

  public ObservableList<KnownPerson> people() {
    return people;
  }

  public ObjectProperty<@Nullable KnownPerson> chosenProperty() {
    return chosen;
  }

  /// Shows those who may switch by PIN, and their form when there are any and it is wanted.
  public void activate(boolean byPin) {
    background
        .run(this::known)
        .onSuccess(known -> {
          people.setAll(known);
          if (byPin && !known.isEmpty()) {
            chosen.set(known.getFirst());
            form.set(Form.PIN);
          }
        })
        .onFailure(this::failed);
  }

  public void askForPassword() {
    clear();
    form.set(Form.PASSWORD);
  }

  public void askForPin() {
    clear();
    form.set(Form.PIN);
  }

  public void useInvitation() {
    clear();
    form.set(Form.INVITATION);
  }

  /// Chooses a password with the invitation.
  public void join() {
    String typed = password.get();
    if (name.get().isBlank() || code.get().isBlank() || typed.isEmpty()) {
      return;
    }
    if (typed.length() < FEWEST_CHARACTERS
        || typed.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      trouble.set(SignInTrouble.PASSWORD_FORM);
    } else if (!typed.equals(passwordAgain.get())) {
      trouble.set(SignInTrouble.PASSWORD_DIFFERS);
    } else {
      String typedName = name.get();
      String typedCode = code.get();
      attempt(() -> desk.join(typedName, typedCode, typed), this::entered);
    }
  }

  public void signIn() {
    if (name.get().isBlank() || password.get().isEmpty()) {
      return;
    }
    String typedName = name.get();
    String typedPassword = password.get();
    attempt(() -> desk.signIn(typedName, typedPassword), this::entered);
  }

  public void switchPerson() {
    KnownPerson person = chosen.get();
    if (person == null || pin.get().isEmpty()) {
      return;
    }
    String typed = pin.get();
    attempt(() -> desk.switchTo(person.id(), typed), id -> finish());
  }

  public void setPin() {
    if (!pin.get().matches("[0-9]{4,8}")) {
      trouble.set(SignInTrouble.PIN_FORM);
    } else if (!pin.get().equals(pinAgain.get())) {
      trouble.set(SignInTrouble.PIN_DIFFERS);
    } else {
      String typed = pin.get();
      busy.set(true);
      background
          .run(() -> {
            desk.setPin(typed);
            return true;
          })
          .onSuccess(done -> finish())
          .onFailure(this::failed);
    }
  }

  /// The PIN can wait until another sign-in.
  public void leavePinForLater() {
    finish();
  }

  private void attempt(
      java.util.concurrent.Callable<SignInResult> call, java.util.function.Consumer<UUID> then) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    trouble.set(null);
    background.<SignInResult>run(call).onSuccess(it -> answered(it, then)).onFailure(this::failed);
  }

  private void answered(SignInResult result, java.util.function.Consumer<UUID> then) {
    busy.set(false);
    switch (result) {
      case SignInResult.SignedIn(var person, var byServer) -> {
        online.set(byServer || online.get());
        then.accept(person.staffId());
      }
      case SignInResult.Refused(var why) -> {
        if (form.get() != Form.INVITATION) {
          password.set("");
        }
        pin.set("");
        trouble.set(SignInTrouble.of(why));
      }
    }
  }

  private void entered(UUID staffId) {
    background
        .run(() -> known().stream().anyMatch(it -> it.id().equals(staffId)))
        .onSuccess(hasPin -> {
          if (hasPin) {
            finish();
          } else {
            clear();
            form.set(Form.NEW_PIN);
          }
        })
        .onFailure(this::failed);
  }

  private void finish() {
    clear();
    signedIn.run();
  }

  private void failed(Exception e) {
    busy.set(false);
    trouble.set(SignInTrouble.FAILED);
  }

  private void clear() {
    busy.set(false);
    password.set("");
    passwordAgain.set("");
    code.set("");
    pin.set("");
    pinAgain.set("");
    trouble.set(null);
  }

  private List<KnownPerson> known() {
    return desk.switchable().stream().map(it -> new KnownPerson(it.staffId(), it.name())).toList();
  }
}
