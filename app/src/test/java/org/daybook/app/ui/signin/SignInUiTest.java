package org.daybook.app.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.signin.Person;
import org.daybook.app.service.signin.SignInResult;
import org.daybook.app.service.signin.SignInResult.Why;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(FxToolkit.class)
class SignInUiTest {
  private final Person mona = new Person(new UUID(0, 1), "Mona Adel", "mona");
  private final Person omar = new Person(new UUID(0, 2), "عمر طارق", "omar");
  private final List<String> entered = new ArrayList<>();
  private SignInResult answer = new SignInResult.SignedIn(mona, true);
  private final SignInViewModel model =
      new SignInViewModel(new Answers(), SameThread.background(), () -> entered.add("in"));

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsEachFormWithoutCuttingAWord(Theme theme, Language language) throws Exception {
    List<String> cut =
        FxToolkit.onFx(() -> {
          List<String> all = new ArrayList<>();
          model.activate(false);
          answer = new SignInResult.Refused(Why.NOT_KNOWN_HERE);
          model.nameProperty().set("mona");
          model.passwordProperty().set("wrong");
          model.signIn();
          all.addAll(draw(theme, language, "signin"));
          model.activate(true);
          model.askForPin();
          all.addAll(draw(theme, language, "signin-pin"));
          model.useInvitation();
          all.addAll(draw(theme, language, "signin-invitation"));
          return all;
        });
    assertEquals(List.of(), cut);
  }

  @Test
  void signsInByKeyboardAlone() throws Exception {
    FxToolkit.onFx(() -> {
      Scene scene =
          Stand.of(
              Theme.LIGHT,
              Language.ENGLISH,
              messages -> new Fxml(messages).load(new SignInController(model, messages, "Desk 3")));
      TextField name = (TextField) scene.lookup("#name");
      TextField password = (TextField) scene.lookup("#password");
      name.setText("mona");
      password.setText("open sesame");
      password.fireEvent(new ActionEvent());
      return entered;
    });
    assertEquals(List.of("in"), entered);
  }

  @Test
  void signsInWithARobotsKeyboard() throws Exception {
    var robot = new FxRobot();
    Stand.used(
        messages -> new Fxml(messages).load(new SignInController(model, messages, "Desk 3")),
        scene -> {
          FxToolkit.onFx(() -> {
            scene.lookup("#name").requestFocus();
            return true;
          });
          robot.write("mona").push(KeyCode.TAB).write("open sesame").push(KeyCode.ENTER);
          WaitForAsyncUtils.waitFor(
              30, TimeUnit.SECONDS, () -> FxToolkit.onFx(() -> entered.contains("in")));
        });
    assertEquals("mona", model.nameProperty().get());
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    return Stand.draw(
        theme,
        language,
        name,
        messages -> new Fxml(messages).load(new SignInController(model, messages, "Front desk 2")));
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
      entered.add(pin);
    }

    @Override
    public List<Person> switchable() {
      return List.of(mona, omar);
    }
  }
}
