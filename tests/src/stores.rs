//! What the browser keeps, seen and changed behind the app's back.

use crate::App;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Opens the app's database for what follows.
const DATABASE: &str = r"
    const answer = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const database = await answer(indexedDB.open('bullseye'));
    const done = (transaction) => new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve(null);
        transaction.onabort = () => reject(transaction.error);
    });";

impl App {
    /// The keys and values in localStorage.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn quick(&self) -> Result<BTreeMap<String, String>> {
        self.script("return { ...localStorage }").await
    }

    /// The keys and values of records and marks in IndexedDB.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn durable(&self) -> Result<BTreeMap<String, String>> {
        let expression = format!(
            r"{DATABASE}
            const store = database.transaction('records').objectStore('records');
            const keys = answer(store.getAllKeys()), values = answer(store.getAll());
            const found = {{}};
            (await keys).forEach((key, at) => {{ found[key] = at; }});
            for (const key in found) found[key] = (await values)[found[key]];
            database.close();
            return found;"
        );
        self.promise(&expression, Vec::new()).await
    }

    /// Sets a key in localStorage.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn set_quick(&self, key: &str, value: &str) -> Result<()> {
        let script = "localStorage.setItem(arguments[0], arguments[1]); return null";
        self.script_with::<Value>(script, vec![json!(key), json!(value)])
            .await?;
        Ok(())
    }

    /// Sets a key in IndexedDB.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn set_durable(&self, key: &str, value: &str) -> Result<()> {
        let expression = format!(
            r"{DATABASE}
            const transaction = database.transaction('records', 'readwrite');
            transaction.objectStore('records').put(arguments[1], arguments[0]);
            await done(transaction);
            database.close();"
        );
        // An arrow function has the arguments of the script around it.
        self.promise::<Value>(&expression, vec![json!(key), json!(value)])
            .await?;
        Ok(())
    }

    /// Deletes the database. The app must not be open.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn delete_durable(&self) -> Result<()> {
        let expression = r"
            await new Promise((resolve, reject) => {
                const request = indexedDB.deleteDatabase('bullseye');
                request.onsuccess = resolve;
                // Blocked is not refused: a page that has just gone still lets go of it.
                request.onerror = () => reject('the database is not deleted');
            });";
        self.promise::<Value>(expression, Vec::new()).await?;
        Ok(())
    }

    /// Lets this build only read the workspace, as one that a newer build wrote.
    ///
    /// # Errors
    /// When nothing is stored.
    pub async fn as_of_a_newer_build(&self) -> Result<()> {
        self.saved().await?;
        self.leave_app().await?;
        let stored = self.quick().await?;
        let marker = stored.keys().find(|key| key.ends_with("?format"));
        let marker = marker.context("no format marker")?;
        self.set_quick(marker, "2").await?;
        self.set_durable(marker, "2").await
    }
}
