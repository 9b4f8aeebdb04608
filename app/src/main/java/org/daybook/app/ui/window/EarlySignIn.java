package org.daybook.app.ui.window;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.daybook.app.service.Desk;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.signin.SignInViewModel;
import org.daybook.app.ui.signin.SignIns;

/// A sign-in that begins before the desk is open: what is typed stays, and whoever has pressed
/// Enter is let in once it is.
final class EarlySignIn {
  private final CompletableFuture<SignIns> desk = new CompletableFuture<>();
  private final SignInViewModel model;

  /// @param signedIn told once somebody is in, which is after the desk was opened
  EarlySignIn(Background errands, Runnable signedIn) {
    this.model = new SignInViewModel(SignIns.of(desk), errands, signedIn);
    model.openingProperty().set(true);
    model.activate(false);
  }

  SignInViewModel model() {
    return model;
  }

  void opened(Desk open) {
    model.onlineProperty().set(open.services().syncCentre().status().online());
    model.openingProperty().set(false);
    desk.complete(SignIns.of(open.services().signIn()));
  }

  /// Nobody is let in: something else is shown instead.
  void giveUp() {
    desk.completeExceptionally(new CancellationException("the desk cannot be signed in to"));
  }
}
