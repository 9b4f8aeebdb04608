package org.daybook.app.ui.signin;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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

  /// Those of a desk that still opens: every call waits until it is open, and fails when it does
  /// not open.
  static SignIns of(Future<SignIns> desk) {
    return new SignIns() {
      @Override
      public SignInResult signIn(String name, String password) {
        return open().signIn(name, password);
      }

      @Override
      public SignInResult join(String name, String code, String password) {
        return open().join(name, code, password);
      }

      @Override
      public SignInResult switchTo(UUID staffId, String pin) {
        return open().switchTo(staffId, pin);
      }

      @Override
      public void setPin(String pin) {
        open().setPin(pin);
      }

      @Override
      public List<Person> switchable() {
        return open().switchable();
      }

      private SignIns open() {
        try {
          return desk.get();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new CancellationException("the program ends before the desk is open");
        } catch (ExecutionException e) {
          throw new IllegalStateException("the desk does not open", e.getCause());
        }
      }
    };
  }

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
