//! The Priorities room's table and matrix, by the initiatives' names.

use crate::App;
use crate::hands::{plain, quoted};
use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::{By, Key, WebElement};

const MATRIX: &str = "//figure[@aria-label='Impact and effort']";

impl App {
    /// The cell of an initiative in the column of this title.
    ///
    /// # Errors
    /// When there is none in sight.
    pub async fn cell(&self, initiative: &str, column: &str) -> Result<WebElement> {
        let path = format!(
            "//*[@role='grid']//*[@role='row'][*[@data-label='Initiative']//*[normalize-space(text())={}]]/*[@role='gridcell'][@data-label={}]",
            quoted(initiative),
            quoted(column)
        );
        self.find_shown(path).await
    }

    /// Waits until a cell shows this; of a cell that is edited or was refused, what the field holds
    /// does not count.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn cell_shows(&self, initiative: &str, column: &str, words: &str) -> Result<()> {
        self.until(
            &format!("{column} of {initiative} to be “{words}”"),
            async || {
                let script = "return arguments[0].innerText.replace(/\\s+/g, ' ').trim()";
                let cell = self.cell(initiative, column).await?;
                let shown: String = self.script_with(script, vec![cell.to_json()?]).await?;
                Ok(shown == words)
            },
        )
        .await
    }

    /// Puts the table's cursor on a cell.
    ///
    /// # Errors
    /// When there is no such cell.
    pub async fn go_to_cell(&self, initiative: &str, column: &str) -> Result<()> {
        self.cell(initiative, column).await?.click().await?;
        self.cursor_is_at(initiative, column).await
    }

    /// Waits until a cell has the focus and is not being edited.
    ///
    /// # Errors
    /// When it does not get it.
    pub async fn cursor_is_at(&self, initiative: &str, column: &str) -> Result<()> {
        let script = r"
            const cell = document.activeElement;
            if (cell?.getAttribute('role') !== 'gridcell') return `none, but on ${cell?.tagName}`;
            const name = cell.closest('[role=row]').querySelector('[data-label=Initiative] [dir=auto]');
            return `${name?.textContent.trim()} / ${cell.dataset.label}`";
        let wanted = format!("{initiative} / {column}");
        self.until(&format!("the cursor at {wanted}"), async || {
            Ok(self.script::<String>(script).await? == wanted)
        })
        .await
    }

    /// The field in which a cell is being edited.
    ///
    /// # Errors
    /// When none is.
    pub async fn cell_field(&self) -> Result<WebElement> {
        let field = self
            .find_shown("//*[@role='gridcell']//input[@aria-label][not(@type='checkbox')]")
            .await?;
        self.until("the cell's field to have the focus", async || {
            self.truth("return document.activeElement.matches('[role=gridcell] input:not([type=checkbox])')")
                .await
        })
        .await?;
        Ok(field)
    }

    /// Waits until no cell is being edited.
    ///
    /// # Errors
    /// When one stays so.
    pub async fn no_cell_field(&self) -> Result<()> {
        self.until("no cell to be edited", async || {
            self.truth(
                "return !document.querySelector('[role=gridcell] input:not([type=checkbox])')",
            )
            .await
        })
        .await
    }

    /// Types into a cell in place of what it holds, and keeps it with Enter.
    ///
    /// # Errors
    /// When there is no such cell, or it refuses.
    pub async fn set_cell(&self, initiative: &str, column: &str, text: &str) -> Result<()> {
        self.go_to_cell(initiative, column).await?;
        self.keys(text).await?;
        self.cell_field().await?;
        self.keys(Key::Enter).await?;
        self.no_cell_field().await
    }

    /// Waits until the table lists exactly these initiatives, from top to bottom.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn table_lists(&self, initiatives: &[&str]) -> Result<()> {
        // Rows do not move in the document: the order is said by their indexes.
        let script = r"
            const rows = [...document.querySelectorAll('[role=grid] [role=row]:not([hidden])')];
            const named = rows.map((row) => [Number(row.getAttribute('aria-rowindex')), row.querySelector('[data-label=Initiative] [dir=auto]')]);
            return named.filter(([, name]) => name).sort(([a], [b]) => a - b).map(([, name]) => name.textContent.trim())";
        self.until(&format!("the table to list {initiatives:?}"), async || {
            Ok(self.script::<Vec<String>>(script).await? == initiatives)
        })
        .await
    }

    /// Waits until exactly these of the rows in sight are selected, from top to bottom.
    ///
    /// # Errors
    /// When they do not come to be.
    pub async fn selected_are(&self, initiatives: &[&str]) -> Result<()> {
        let script = r"
            const rows = [...document.querySelectorAll('[role=grid] [role=row][aria-selected=true]:not([hidden])')];
            const ticked = (row) => row.querySelector('input[type=checkbox]').checked;
            const named = rows.filter(ticked).map((row) => [Number(row.getAttribute('aria-rowindex')), row.querySelector('[data-label=Initiative] [dir=auto]').textContent.trim()]);
            return named.sort(([a], [b]) => a - b).map(([, name]) => name)";
        self.until(&format!("{initiatives:?} to be selected"), async || {
            Ok(self.script::<Vec<String>>(script).await? == initiatives)
        })
        .await
    }

    /// Waits until the bar says how many initiatives are selected: "2 selected"; or, with nothing,
    /// until there is no bar.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn bar_says(&self, words: &str) -> Result<()> {
        let script = "return document.querySelector('[role=group][aria-label=\"Selected initiatives\"] p')?.title ?? ''";
        self.until(&format!("the bar to say “{words}”"), async || {
            Ok(self.script::<String>(script).await? == words)
        })
        .await
    }

    /// Ticks what can be asked for in the list of filters, which is open, or takes the tick away.
    ///
    /// # Errors
    /// When it is not offered there.
    pub async fn tick_filter(&self, label: &str) -> Result<()> {
        let label = quoted(label);
        self.press_shown(format!(
            "//*[@role='dialog'][starts-with(@aria-label, 'Filter')]//input[@type='checkbox'][ancestor::label[normalize-space(.)={label}]]"
        ))
        .await?;
        // The button grows with what is chosen, and the sheet follows it.
        self.lies_still().await
    }

    /// The titles of the columns that show, in their order.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn columns(&self) -> Result<Vec<String>> {
        let script = r"
            const headers = [...document.querySelectorAll('[role=columnheader]')].filter((it) => it.getBoundingClientRect().width > 0);
            return headers.map((it) => it.querySelector('span')?.textContent.trim()).filter(Boolean)";
        self.script(script).await
    }

    /// Holds Ctrl and presses a key that is no letter where the focus is.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn control_key(&self, key: Key) -> Result<()> {
        self.driver()?
            .action_chain()
            .key_down(Key::Control)
            .send_keys(key)
            .key_up(Key::Control)
            .perform()
            .await?;
        Ok(())
    }

    /// What copying puts on the clipboard where the focus is.
    ///
    /// # Errors
    /// When nothing is copied.
    pub async fn copied(&self) -> Result<String> {
        let script = r"
            const way = { bubbles: true, cancelable: true };
            let event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), ...way });
            // Firefox makes the clipboard itself.
            if (!event.clipboardData) event = new ClipboardEvent('copy', { dataType: 'text/plain', data: '', ...way });
            document.activeElement.dispatchEvent(event);
            return event.clipboardData.getData('text/plain')";
        self.script(script).await
    }

    /// The dot of an initiative on the matrix.
    ///
    /// # Errors
    /// When it has none.
    pub async fn dot(&self, initiative: &str) -> Result<WebElement> {
        // "1, Night buses: impact …"; small dots have no number.
        let (plain, numbered) = (format!("{initiative}: "), format!(", {initiative}: "));
        let path = format!(
            "{MATRIX}//button[starts-with(@aria-label, {}) or contains(@aria-label, {})]",
            quoted(&plain),
            quoted(&numbered)
        );
        self.find_shown(path).await
    }

    /// Waits until an initiative's dot says that it lies there: "impact 2 high, effort 3
    /// person-months".
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn dot_says(&self, initiative: &str, place: &str) -> Result<()> {
        self.until(&format!("{initiative} to lie at {place}"), async || {
            let label = self.dot(initiative).await?.attr("aria-label").await?;
            let place = format!("{initiative}: {place}");
            Ok(label.is_some_and(|label| plain(&label).ends_with(&place)))
        })
        .await
    }

    /// The middle of an initiative's dot, in pixels of the page, once it lies still.
    ///
    /// # Errors
    /// When it has none.
    pub async fn dot_place(&self, initiative: &str) -> Result<(i64, i64)> {
        self.lies_still().await?;
        self.middle(&self.dot(initiative).await?).await
    }

    /// Where the matrix has this impact ("2 high") and this effort ("12"), in pixels of the page, as
    /// its axes say.
    ///
    /// # Errors
    /// When they are not marked there.
    pub async fn on_matrix(&self, impact: &str, effort: &str) -> Result<(i64, i64)> {
        let mark = async |words: &str| {
            let path = format!(
                "{MATRIX}/*[@aria-hidden='true']/span[normalize-space(.)={}]",
                quoted(words)
            );
            self.middle(&self.find(By::XPath(path)).await?).await
        };
        Ok((mark(effort).await?.0, mark(impact).await?.1))
    }

    /// Waits until a quadrant of the matrix holds exactly these, by rank, as it is read aloud.
    ///
    /// # Errors
    /// When it does not come to.
    pub async fn quadrant(&self, quadrant: &str, initiatives: &[&str]) -> Result<()> {
        let script = r"
            const tables = [...document.querySelectorAll('figure table')];
            const table = tables.find((it) => it.caption?.textContent === 'Initiatives by quadrant');
            const row = [...table?.tBodies[0].rows ?? []].find((it) => it.cells[0].textContent === arguments[0]);
            if (!row) return null;
            // Each with its impact and its effort.
            const one = /^(.*), \S+ and \S+$/;
            const told = row.cells[2].textContent.split('; ').filter((it) => it);
            return [row.cells[1].textContent, ...told.map((it) => it.match(one)?.[1] ?? `without numbers: ${it}`)]";
        let count = initiatives.len().to_string();
        let wanted: Vec<&str> = std::iter::once(count.as_str())
            .chain(initiatives.iter().copied())
            .collect();
        self.until(&format!("{quadrant} to hold {wanted:?}"), async || {
            let told: Option<Vec<String>> = self.script_with(script, vec![json!(quadrant)]).await?;
            Ok(told.is_some_and(|told| told == wanted))
        })
        .await
    }

    /// Makes sure that no number has come apart: neither in words nor in what draws the page.
    ///
    /// # Errors
    /// When one has.
    pub async fn no_broken_numbers(&self) -> Result<()> {
        let script = r"
            const page = document.body.outerHTML + ' ' + [...document.querySelectorAll('input, textarea')].map((it) => it.value).join(' ');
            return page.match(/.{0,40}(\bNaN\b|\binf\b|\bInfinity\b|∞).{0,40}/g) ?? []";
        let found: Vec<String> = self.script_with(script, vec![json!(null)]).await?;
        ensure!(found.is_empty(), "broken numbers: {found:?}");
        Ok(())
    }
}
