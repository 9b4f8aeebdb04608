package org.daybook.app.ui.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class WalletUiTest {

  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private CashBench bench;

  @BeforeEach
  void open() {
    bench = new CashBench(folder, work.background);
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @Test
  @Tag("U2")
  void fillsAWalletByKeyboardAlone() throws Exception {
    bench.withOpenShift();
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          work.write("NC-1899");
          work.step(() -> true);
          work.push(KeyCode.ENTER);
          work.push(KeyCode.CONTROL, KeyCode.O);
          work.write("50");
          work.tabTo(scene, "toWallet");
          work.push(KeyCode.SPACE);
          work.push(KeyCode.ENTER);
          assertTrue(Stand.reads(scene, "Wallet of Layla Haddad"), Stand.texts(scene).toString());
          assertTrue(Stand.reads(scene, "Take 305.00"), Stand.texts(scene).toString());
          work.push(KeyCode.ENTER);
          assertEquals(
              List.of(30_500L),
              bench.cash.till().till(bench.centre.staff).orElseThrow().payments().stream()
                  .map(it -> it.totalMinor())
                  .toList());
        });
    assertEquals(5_000, wallet(BookOfStudents.LAYLA));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsWhatLiesOnTheAccountAndInTheWallet(Theme theme, Language language) throws Exception {
    bench.withOpenShift();
    work.step(bench.model::refresh);
    var layla = BookOfStudents.LAYLA;
    work.step(() -> bench.sale.choose(layla));
    work.step(() -> bench.sale.add(DueItem.wallet(layla, "Layla Haddad", 12_000)));
    work.step(() -> bench.sale.add(DueItem.onAccount(3_000)));
    var cut =
        new ArrayList<>(
            work.step(() -> Stand.drawInside(theme, language, "cash-to-wallet", bench::view)));
    work.step(bench.sale::take);
    assertNull(bench.model.refusalProperty().get());
    work.step(() -> bench.sale.choose(layla));
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "cash-wallet", bench::view)));
    work.step(bench.sale::fund);
    var account = bench.sale.accountProperty().get();
    assertNotNull(account);
    assertEquals(0, account.creditMinor());
    assertEquals(15_000, account.wallet().balanceMinor());
    assertEquals(List.of(), cut);
  }

  private long wallet(UUID studentId) {
    return bench
        .cash
        .till()
        .account(studentId, bench.centre.staff)
        .orElseThrow()
        .wallet()
        .balanceMinor();
  }
}
