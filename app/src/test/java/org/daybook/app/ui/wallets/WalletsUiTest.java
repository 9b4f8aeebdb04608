package org.daybook.app.ui.wallets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.booking.BookableSessions;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.permission.Permission;
import org.daybook.model.wallet.Wallets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class WalletsUiTest {
  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private FilledWallets desk;

  @BeforeEach
  void open() {
    desk = new FilledWallets(folder, work.background);
  }

  @AfterEach
  void close() {
    desk.close();
    work.close();
  }

  @Test
  void whoMayNotMoveMoneySeesTheStudentsStatementAlone() throws Exception {
    work.step(() -> desk.wallets.open(BookOfStudents.LAYLA));
    Stand.used(
        this::focused,
        scene -> {
          assertTrue(work.reads(scene, "€35.00"), "available");
          assertTrue(work.reads(scene, "Held for a seat"));
          assertTrue(work.reads(scene, "Put into a wallet"));
          assertEquals(
              "Your role does not include this", scene.lookup("#transfer").getAccessibleHelp());
          assertTrue(desk.wallets.wallets().isEmpty());
          work.step(() -> desk.wallets.open(desk.centre.staff));
          assertTrue(work.reads(scene, "A statement of a student"), "a colleague's is not shown");
          work.push(KeyCode.ESCAPE);
          assertEquals(1, desk.left);
        });
  }

  @Test
  void movesMoneyToAColleagueAndBackByKeyboardAlone() throws Exception {
    manager();
    work.step(() -> desk.wallets.open(null));
    Stand.used(
        this::focused,
        scene -> {
          work.write("layla");
          work.push(KeyCode.DOWN);
          assertTrue(work.reads(scene, "Held for a seat"));
          work.push(KeyCode.CONTROL, KeyCode.M);
          assertTrue(work.reads(scene, "Move money from the wallet of Layla Haddad"));
          work.write("karim");
          work.push(KeyCode.ENTER);
          work.write("36");
          assertTrue(work.reads(scene, "No more than €35.00 can be moved."));
          work.push(KeyCode.CONTROL, KeyCode.A);
          work.write("20");
          work.push(KeyCode.ENTER);
          work.write("Shared with her brother");
          work.push(KeyCode.ENTER);
          assertTrue(work.reads(scene, "moved to Karim Haddad"), Stand.texts(scene).toString());
          assertTrue(work.reads(scene, "Moved between wallets"));
          assertTrue(work.reads(scene, "Shared with her brother"));
          assertEquals(List.of(3_000L, 2_000L), balances());
          work.tabTo(scene, it -> it.getStyleClass().contains("action-button") && isUndo(it));
          work.push(KeyCode.SPACE);
          assertTrue(work.reads(scene, "Moved back"));
          assertEquals(List.of(5_000L, 0L), balances());
        });
  }

  private static boolean isUndo(Node node) {
    return node.getParent() != null && node.getParent().getStyleClass().contains("toast");
  }

  @Test
  void theStatementIsSavedAsItIsShown() throws Exception {
    work.step(() -> desk.wallets.open(BookOfStudents.LAYLA));
    Stand.used(
        this::focused,
        scene -> {
          work.push(KeyCode.CONTROL, KeyCode.D);
          assertTrue(work.reads(scene, "is saved"));
        });
    var text = Files.readString(folder.resolve("saved.csv"));
    assertTrue(text.contains("Put into a wallet"), text);
    assertTrue(text.contains("50.00"), text);
    assertTrue(text.contains("35.00"), text);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheStatementAndTheTransfer(Theme theme, Language language) throws Exception {
    work.step(() -> desk.wallets.open(BookOfStudents.LAYLA));
    var cut = new ArrayList<>(draw(theme, language, "wallet-of-student"));
    manager();
    work.step(() -> desk.wallets.open(BookOfStudents.LAYLA));
    cut.addAll(draw(theme, language, "wallets"));
    work.step(desk.transfers::ask);
    work.step(() -> desk.transfers.queryProperty().set("karim"));
    cut.addAll(draw(theme, language, "wallet-transfer"));
    work.step(desk.transfers::leaveQuestion);
    work.step(() -> desk.wallets.open(null));
    cut.addAll(draw(theme, language, "wallets-none"));
    assertEquals(List.of(), cut);
  }

  private void manager() {
    BookableSessions.may(desk.desk, desk.centre, Permission.WALLET_TRANSFER);
  }

  private List<Long> balances() {
    return desk.desk.replica.read(facts ->
        List.of(BookOfStudents.LAYLA, BookOfStudents.KARIM).stream()
            .map(it -> Wallets.at(desk.centre.branch, Wallets.of(it), facts).balanceMinor())
            .toList());
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    return work.step(() -> Stand.drawInside(theme, language, name, this::view));
  }

  private Parent focused(Messages messages) {
    var pane = view(messages);
    pane.sceneProperty().subscribe(scene -> new FxThread().later(pane::focus));
    return pane;
  }

  private WalletsPane view(Messages messages) {
    return new WalletsPane(
        desk.wallets,
        desk.transfers,
        messages,
        (owner, title, name) -> Optional.of(folder.resolve("saved.csv")),
        work.background);
  }
}
