package org.daybook.app.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.signin.Person;
import org.daybook.app.service.signin.SignInResult;
import org.daybook.app.service.signin.SignInResult.Why;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.signin.SignInViewModel.Form;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {
  private final Person mona = new Person(new UUID(0, 1), "Mona Adel", "mona");
  private final List<Person> withPin = new ArrayList<>();
  private final List<String> pins = new ArrayList<>();
  private int entered;
  private SignInResult answer = new SignInResult.SignedIn(mona, true);
  private final SignInViewModel model =
      new SignInViewModel(new Answers(), SameThread.background(), () -> entered++);

  @Test
  void asksForAPinAfterTheFirstPassword() {
    type();
    model.signIn();
    assertEquals(Form.NEW_PIN, model.formProperty().get());
    assertEquals("", model.passwordProperty().get());
    assertEquals(0, entered);
    model.pinProperty().set("4711");
    model.pinAgainProperty().set("4711");
    model.setPin();
    assertEquals(List.of("4711"), pins);
    assertEquals(1, entered);
  }

  @Test
  void letsInAtOnceWhoHasAPin() {
    withPin.add(mona);
    type();
    model.signIn();
    assertEquals(1, entered);
  }

  @Test
  void keepsTheNameAndForgetsThePasswordWhenRefused() {
    answer = new SignInResult.Refused(Why.WRONG);
    type();
    model.signIn();
    assertEquals(new SignInTrouble("wrong", "SIGN-01"), model.troubleProperty().get());
    assertEquals("mona", model.nameProperty().get());
    assertEquals("", model.passwordProperty().get());
    assertEquals(0, entered);
  }

  @Test
  void refusesAPinThatIsTooShortOrTypedTwoWays() {
    model.pinProperty().set("12");
    model.setPin();
    assertEquals(SignInTrouble.PIN_FORM, model.troubleProperty().get());
    model.pinProperty().set("1234");
    model.pinAgainProperty().set("1243");
    model.setPin();
    assertEquals(SignInTrouble.PIN_DIFFERS, model.troubleProperty().get());
    assertEquals(List.of(), pins);
  }

  @Test
  void switchesByPinToTheOneChosen() {
    withPin.add(mona);
    model.activate(true);
    assertEquals(Form.PIN, model.formProperty().get());
    model.pinProperty().set("4711");
    model.switchPerson();
    assertEquals(1, entered);
  }

  @Test
  void staysWithThePasswordWhenNobodyHasAPin() {
    model.activate(true);
    assertEquals(Form.PASSWORD, model.formProperty().get());
    assertNull(model.chosenProperty().get());
  }

  private void type() {
    model.nameProperty().set("mona");
    model.passwordProperty().set("open sesame");
  }

  private final class Answers implements SignIns {
    @Override
    public SignInResult signIn(String name, String password) {
      return answer;
    }

    @Override
    public SignInResult join(String name, String code, String password) {
      return signIn(name, password);
    }

    @Override
    public SignInResult switchTo(UUID staffId, String pin) {
      return answer;
    }

    @Override
    public void setPin(String pin) {
      pins.add(pin);
    }

    @Override
    public List<Person> switchable() {
      return withPin;
    }
  }
}
