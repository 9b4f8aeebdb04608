package org.daybook.app.ui.signin;

import java.util.List;
import java.util.UUID;
import org.daybook.app.service.signin.Person;
import org.daybook.app.service.signin.SignInResult;
import org.daybook.app.service.signin.SignInService;

/// What the sign-in screen asks of the desk. Slow calls: not on the drawing thread.
public interface SignIns {

  SignInResult signIn(String name, String password);

  /// Chooses a password with an invitation and signs in.
  SignInResult join(String name, String code, String password);

  SignInResult switchTo(UUID staffId, String pin);

  void setPin(String pin);

  List<Person> switchable();

  static SignIns of(SignInService service) {
    return new SignIns() {
      @Override
      public SignInResult signIn(String name, String password) {
        return service.signIn(name, password);
      }

      @Override
      public SignInResult join(String name, String code, String password) {
        return service.join(name, code, password);
      }

      @Override
      public SignInResult switchTo(UUID staffId, String pin) {
        return service.switchTo(staffId, pin);
      }

      @Override
      public void setPin(String pin) {
        service.setPin(pin);
      }

      @Override
      public List<Person> switchable() {
        return service.switchable();
      }
    };
  }
}
