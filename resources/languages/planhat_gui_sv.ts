<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
 <context>
  <name>planhat_gui</name>
  <message>
   <source>
Calls left this minute: {left:,}</source>
   <extracomment>planhat_gui/ui/parts.py</extracomment>
   <translation>
Anrop kvar den här minuten: {left:,}</translation>
  </message>
  <message>
   <source>  (edited, not saved)</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>  (redigerat, inte sparat)</translation>
  </message>
  <message>
   <source>  (last time {before:,})</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>  (förra gången {before:,})</translation>
  </message>
  <message>
   <source>  (needs data)</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>  (behöver data)</translation>
  </message>
  <message>
   <source> (a guess)</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py</extracomment>
   <translation> (en gissning)</translation>
  </message>
  <message>
   <source> (line {line})</source>
   <extracomment>planhat_gui/model/errors.py</extracomment>
   <translation> (rad {line})</translation>
  </message>
  <message>
   <source> ({columns:,} hidden)</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation> ({columns:,} dolda)</translation>
  </message>
  <message>
   <source> And {problems:,} more.</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation> Och {problems:,} till.</translation>
  </message>
  <message>
   <source> Did you mean {around}?</source>
   <extracomment>planhat_gui/engine/paths/judge.py</extracomment>
   <translation> Menade du {around}?</translation>
  </message>
  <message>
   <source> Did you mean {fix}?</source>
   <extracomment>planhat_gui/engine/paths/judge.py, planhat_gui/engine/paths/xpath.py</extracomment>
   <translation> Menade du {fix}?</translation>
  </message>
  <message>
   <source> Here {prefix}: stands for it. Did you mean {fix}?</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation> Här står {prefix}: för den. Menade du {fix}?</translation>
  </message>
  <message>
   <source> It lies inside your own computer or network: nothing is sent there until you type it.</source>
   <extracomment>planhat_gui/model/flow_review.py</extracomment>
   <translation> Den ligger i din egen dator eller ditt eget nätverk: ingenting skickas dit förrän du skriver in den.</translation>
  </message>
  <message>
   <source> It said: “{said}”.</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation> Svaret sa: ”{said}”.</translation>
  </message>
  <message>
   <source> It says: “{quoted}”</source>
   <extracomment>planhat_gui/engine/records.py</extracomment>
   <translation> Där står: ”{quoted}”</translation>
  </message>
  <message>
   <source> Saving adds {origin} to the allowed origins.</source>
   <extracomment>planhat_gui/ui/credential/rest_fields.py</extracomment>
   <translation> När du sparar läggs {origin} till bland de tillåtna adresserna.</translation>
  </message>
  <message>
   <source> That is more than 1 %: check Set Path to Data in Response.</source>
   <extracomment>planhat_gui/engine/run.py</extracomment>
   <translation> Det är mer än 1 %: kontrollera ”Ange sökväg till data i svaret”.</translation>
  </message>
  <message>
   <source> The dataset from before was kept.</source>
   <extracomment>planhat_gui/engine/run.py</extracomment>
   <translation> Datamängden från förra gången behölls.</translation>
  </message>
  <message>
   <source> The elements are in the namespace {uri}.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation> Elementen finns i namnrymden {uri}.</translation>
  </message>
  <message>
   <source> With a credential of another region, the host is that credential’s.</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation> Med en inloggning från en annan region används den inloggningens server.</translation>
  </message>
  <message>
   <source> a minute</source>
   <extracomment>planhat_gui/engine/pace.py</extracomment>
   <translation> per minut</translation>
  </message>
  <message>
   <source> and </source>
   <extracomment>planhat_gui/engine/paths/judge.py</extracomment>
   <translation> och </translation>
  </message>
  <message>
   <source> and its {word}</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation> och dess {word}</translation>
  </message>
  <message>
   <source> and more</source>
   <extracomment>planhat_gui/compose/lookups.py</extracomment>
   <translation> med flera</translation>
  </message>
  <message>
   <source> and {names:,} more</source>
   <extracomment>planhat_gui/ui/lookup/words.py, planhat_gui/ui/say.py</extracomment>
   <translation> och {names:,} till</translation>
  </message>
  <message>
   <source> and {running:,} more</source>
   <extracomment>planhat_gui/ui/closing.py</extracomment>
   <translation> och {running:,} till</translation>
  </message>
  <message>
   <source> at byte {error_start:,}</source>
   <extracomment>planhat_gui/engine/paths/texts.py</extracomment>
   <translation> vid byte {error_start:,}</translation>
  </message>
  <message>
   <source> for each record of the step before</source>
   <extracomment>planhat_gui/ui/advanced/preview.py</extracomment>
   <translation> för varje post i föregående steg</translation>
  </message>
  <message>
   <source> inside each record</source>
   <extracomment>planhat_gui/engine/paths/suggest_xml.py</extracomment>
   <translation> i varje post</translation>
  </message>
  <message>
   <source> on {host}</source>
   <extracomment>planhat_gui/store/lock.py</extracomment>
   <translation> på {host}</translation>
  </message>
  <message>
   <source> or </source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation> eller </translation>
  </message>
  <message>
   <source> since {when} (process {data}{where})</source>
   <extracomment>planhat_gui/store/lock.py</extracomment>
   <translation> sedan {when} (process {data}{where})</translation>
  </message>
  <message>
   <source> {more_files} could not be searched either.</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation> {more_files} kunde inte heller genomsökas.</translation>
  </message>
  <message>
   <source> {number:,} more cannot be read either.</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation> Det finns {number:,} till som inte kan läsas.</translation>
  </message>
  <message>
   <source> {waiting_seconds:.0f} s left.</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation> {waiting_seconds:.0f} s kvar.</translation>
  </message>
  <message>
   <source> … and {more:,} more.</source>
   <extracomment>planhat_gui/engine/walk.py</extracomment>
   <translation> … och {more:,} till.</translation>
  </message>
  <message>
   <source>'%' must be followed by two hex digits. To send a percent sign write %25.</source>
   <extracomment>planhat_gui/model/macros.py, planhat_gui/model/origins.py</extracomment>
   <translation>'%' måste följas av två hexadecimala siffror. Skriv %25 för att skicka ett procenttecken.</translation>
  </message>
  <message>
   <source>'..' and '.' as parts of the path are not allowed in the address.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>'..' och '.' som delar av sökvägen är inte tillåtna i adressen.</translation>
  </message>
  <message>
   <source>'{name}' appears twice. Remove one.</source>
   <extracomment>planhat_gui/engine/binding.py</extracomment>
   <translation>'{name}' finns två gånger. Ta bort en av dem.</translation>
  </message>
  <message>
   <source>'{name}' has more than {longest:,} characters.</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>'{name}' har mer än {longest:,} tecken.</translation>
  </message>
  <message>
   <source>'{name}' is a whole number from {low:,} to {high:,}.</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>'{name}' ska vara ett heltal från {low:,} till {high:,}.</translation>
  </message>
  <message>
   <source>'{name}' is also set under Pagination. Remove one of them.</source>
   <extracomment>planhat_gui/engine/binding.py</extracomment>
   <translation>'{name}' anges även under Sidindelning. Ta bort en av dem.</translation>
  </message>
  <message>
   <source>'{name}' is missing.</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>'{name}' saknas.</translation>
  </message>
  <message>
   <source>'{name}' is not supported by this version.</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>'{name}' stöds inte av den här versionen.</translation>
  </message>
  <message>
   <source>'{name}': “{value}” is not supported by this version.</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>'{name}': ”{value}” stöds inte av den här versionen.</translation>
  </message>
  <message>
   <source>'{param_name}' is empty.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>'{param_name}' är tomt.</translation>
  </message>
  <message>
   <source>'{shown}' has no ':' between a name and a value.</source>
   <extracomment>planhat_gui/model/header_text.py</extracomment>
   <translation>'{shown}' har inget ':' mellan ett namn och ett värde.</translation>
  </message>
  <message>
   <source>'{shown}' has no name. If the comma belongs to the value, write it in quotation marks.</source>
   <extracomment>planhat_gui/model/header_text.py</extracomment>
   <translation>'{shown}' har inget namn. Om kommatecknet hör till värdet, skriv det inom citattecken.</translation>
  </message>
  <message>
   <source>'{shown}' is also a field of the records; the metadata is saved as {quoted}.</source>
   <extracomment>planhat_gui/engine/paths/metadata.py</extracomment>
   <translation>'{shown}' är också ett fält i posterna; metadata sparas som {quoted}.</translation>
  </message>
  <message>
   <source>'{shown}' is longer than {max_parameter:,} characters.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>'{shown}' är längre än {max_parameter:,} tecken.</translation>
  </message>
  <message>
   <source>'{shown}' must be a whole number or text.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>'{shown}' måste vara ett heltal eller text.</translation>
  </message>
  <message>
   <source>'{shown}' must be {kind}.</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>'{shown}' måste vara {kind}.</translation>
  </message>
  <message>
   <source>(Optional) Stop After Page No</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>(Valfritt) Sluta efter sida nr</translation>
  </message>
  <message>
   <source>(empty)</source>
   <extracomment>planhat_gui/ui/advanced/tab.py</extracomment>
   <translation>(tomt)</translation>
  </message>
  <message>
   <source>(no record)</source>
   <extracomment>planhat_gui/store/arrived.py</extracomment>
   <translation>(ingen post)</translation>
  </message>
  <message>
   <source>, about {seconds} at {default_calls_per_minute} calls a minute</source>
   <extracomment>planhat_gui/ui/advanced/preview.py</extracomment>
   <translation>, cirka {seconds} vid {default_calls_per_minute} anrop per minut</translation>
  </message>
  <message>
   <source>, after you opened the one of {time}</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>, efter att du öppnade versionen från {time}</translation>
  </message>
  <message>
   <source>, and it says the same</source>
   <extracomment>planhat_gui/compose/imports.py</extracomment>
   <translation>, och det är likadant</translation>
  </message>
  <message>
   <source>, each run</source>
   <extracomment>planhat_gui/ui/lookup/words.py</extracomment>
   <translation>, varje körning</translation>
  </message>
  <message>
   <source>, may be incomplete</source>
   <extracomment>planhat_gui/ui/pages/nexsets.py</extracomment>
   <translation>, kan vara ofullständigt</translation>
  </message>
  <message>
   <source>, used by {used_by}</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>, används av {used_by}</translation>
  </message>
  <message>
   <source>. More changed than is listed</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>. Fler ändringar finns än de som visas</translation>
  </message>
  <message>
   <source>0 is the first record.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>0 är den första posten.</translation>
  </message>
  <message>
   <source>1 attribute</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 attribut</translation>
  </message>
  <message>
   <source>1 call</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/advanced/preview.py, planhat_gui/ui/result/pages.py, planhat_gui/ui/result/panel.py</extracomment>
   <translation>1 anrop</translation>
  </message>
  <message>
   <source>1 call for each page, one after the other</source>
   <extracomment>planhat_gui/engine/cost.py</extracomment>
   <translation>1 anrop för varje sida, den ena efter den andra</translation>
  </message>
  <message>
   <source>1 call for each record of {steps_key}</source>
   <extracomment>planhat_gui/compose/costs.py</extracomment>
   <translation>1 anrop för varje post i {steps_key}</translation>
  </message>
  <message>
   <source>1 call for each row of the lookups</source>
   <extracomment>planhat_gui/compose/costs.py</extracomment>
   <translation>1 anrop för varje rad i uppslagstabellerna</translation>
  </message>
  <message>
   <source>1 call for each {stride:,} {noun}</source>
   <extracomment>planhat_gui/engine/cost.py</extracomment>
   <translation>1 anrop per {stride:,} {noun}</translation>
  </message>
  <message>
   <source>1 change</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 ändring</translation>
  </message>
  <message>
   <source>1 changed</source>
   <extracomment>a number and its noun, planhat_gui/model/receipt.py, planhat_gui/model/schema_words.py</extracomment>
   <translation>1 ändrad</translation>
  </message>
  <message>
   <source>1 column</source>
   <extracomment>a number and its noun, planhat_gui/engine/paths/csv_records.py, planhat_gui/engine/paths/words.py, planhat_gui/model/personal.py</extracomment>
   <translation>1 kolumn</translation>
  </message>
  <message>
   <source>1 column looks personal: {named}.</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>1 kolumn ser ut som personuppgifter: {named}.</translation>
  </message>
  <message>
   <source>1 credential</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 inloggning</translation>
  </message>
  <message>
   <source>1 day</source>
   <extracomment>a number and its noun, planhat_gui/model/words.py</extracomment>
   <translation>1 dag</translation>
  </message>
  <message>
   <source>1 difference</source>
   <extracomment>planhat_gui/ui/columns_view.py</extracomment>
   <translation>1 skillnad</translation>
  </message>
  <message>
   <source>1 element</source>
   <extracomment>a number and its noun, planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>1 element</translation>
  </message>
  <message>
   <source>1 entry</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 anteckning</translation>
  </message>
  <message>
   <source>1 fact differs</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>1 uppgift skiljer sig</translation>
  </message>
  <message>
   <source>1 field</source>
   <extracomment>planhat_gui/ui/kit/record_tree.py, planhat_gui/ui/nexset_desk.py, planhat_gui/ui/result/columns.py</extracomment>
   <translation>1 fält</translation>
  </message>
  <message>
   <source>1 file</source>
   <extracomment>a number and its noun, planhat_gui/model/forgetting_words.py</extracomment>
   <translation>1 fil</translation>
  </message>
  <message>
   <source>1 flow is running</source>
   <extracomment>planhat_gui/ui/parts.py</extracomment>
   <translation>1 flöde körs</translation>
  </message>
  <message>
   <source>1 flow uses</source>
   <extracomment>planhat_gui/ui/lookup/words.py, planhat_gui/ui/say.py</extracomment>
   <translation>1 flöde använder</translation>
  </message>
  <message>
   <source>1 flow uses it: {flows}. It will not run without it.</source>
   <extracomment>planhat_gui/ui/lookup/words.py</extracomment>
   <translation>1 flöde använder den: {flows}. Flödet kan inte köras utan den.</translation>
  </message>
  <message>
   <source>1 flow uses this credential: {shown}. It will not run until you choose another.</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>1 flöde använder den här inloggningen: {shown}. Flödet kan inte köras förrän du väljer en annan.</translation>
  </message>
  <message>
   <source>1 gone</source>
   <extracomment>a number and its noun, planhat_gui/model/receipt.py, planhat_gui/model/schema_words.py</extracomment>
   <translation>1 borta</translation>
  </message>
  <message>
   <source>1 hashed value</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>1 hashat värde</translation>
  </message>
  <message>
   <source>1 hidden field</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>1 dolt fält</translation>
  </message>
  <message>
   <source>1 hour</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 timme</translation>
  </message>
  <message>
   <source>1 in no record any more</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>1 finns inte längre i någon post</translation>
  </message>
  <message>
   <source>1 line</source>
   <extracomment>a number and its noun, planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>1 rad</translation>
  </message>
  <message>
   <source>1 list</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 lista</translation>
  </message>
  <message>
   <source>1 minute</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 minut</translation>
  </message>
  <message>
   <source>1 month</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 månad</translation>
  </message>
  <message>
   <source>1 more file</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>1 fil till</translation>
  </message>
  <message>
   <source>1 more filter</source>
   <extracomment>planhat_gui/ui/shown_part.py</extracomment>
   <translation>1 filter till</translation>
  </message>
  <message>
   <source>1 new</source>
   <extracomment>a number and its noun, planhat_gui/model/receipt.py, planhat_gui/model/schema_words.py</extracomment>
   <translation>1 ny</translation>
  </message>
  <message>
   <source>1 null</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 null</translation>
  </message>
  <message>
   <source>1 number</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 tal</translation>
  </message>
  <message>
   <source>1 object</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 objekt</translation>
  </message>
  <message>
   <source>1 of another type</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>1 av annan typ</translation>
  </message>
  <message>
   <source>1 page</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/store/landing.py, planhat_gui/ui/arrived_view.py, planhat_gui/ui/say.py</extracomment>
   <translation>1 sida</translation>
  </message>
  <message>
   <source>1 page is kept for Resume.</source>
   <extracomment>planhat_gui/store/landing.py</extracomment>
   <translation>1 sida har sparats för Återuppta.</translation>
  </message>
  <message>
   <source>1 path</source>
   <extracomment>planhat_gui/engine/paths/suggest.py</extracomment>
   <translation>1 sökväg</translation>
  </message>
  <message>
   <source>1 place</source>
   <extracomment>a number and its noun, planhat_gui/model/forgetting_words.py</extracomment>
   <translation>1 ställe</translation>
  </message>
  <message>
   <source>1 record</source>
   <extracomment>a number and its noun, planhat_gui/engine/paths/judge.py, planhat_gui/engine/paths/words.py, planhat_gui/model/forgetting_words.py</extracomment>
   <translation>1 post</translation>
  </message>
  <message>
   <source>1 retry</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>1 omförsök</translation>
  </message>
  <message>
   <source>1 row</source>
   <extracomment>a number and its noun, planhat_gui/ui/advanced/lookups.py, planhat_gui/ui/lookup/editor.py, planhat_gui/ui/lookup/list_row.py</extracomment>
   <translation>1 rad</translation>
  </message>
  <message>
   <source>1 run</source>
   <extracomment>planhat_gui/ui/closing.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>1 körning</translation>
  </message>
  <message>
   <source>1 second</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 sekund</translation>
  </message>
  <message>
   <source>1 secret</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>1 hemlighet</translation>
  </message>
  <message>
   <source>1 setting</source>
   <extracomment>planhat_gui/ui/compare_view.py, planhat_gui/ui/flow_then.py</extracomment>
   <translation>1 inställning</translation>
  </message>
  <message>
   <source>1 text</source>
   <extracomment>a number and its noun, planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>1 text</translation>
  </message>
  <message>
   <source>1 to {rows:,}</source>
   <extracomment>planhat_gui/ui/go_to_row.py</extracomment>
   <translation>1 till {rows:,}</translation>
  </message>
  <message>
   <source>1 unchanged</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>1 oförändrad</translation>
  </message>
  <message>
   <source>1 under another name</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>1 under annat namn</translation>
  </message>
  <message>
   <source>1 value</source>
   <extracomment>a number and its noun, planhat_gui/engine/paths/metadata.py, planhat_gui/model/schema_words.py, planhat_gui/store/publish_notices.py</extracomment>
   <translation>1 värde</translation>
  </message>
  <message>
   <source>1 week</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 vecka</translation>
  </message>
  <message>
   <source>1 year</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 år</translation>
  </message>
  <message>
   <source>1 yes/no value</source>
   <extracomment>a number and its noun</extracomment>
   <translation>1 ja/nej-värde</translation>
  </message>
  <message>
   <source>31 to 90 days</source>
   <extracomment>resources/views/open_work_by_owner.sql</extracomment>
   <translation>31 till 90 dagar</translation>
  </message>
  <message>
   <source>8 to 30 days</source>
   <extracomment>resources/views/open_work_by_owner.sql</extracomment>
   <translation>8 till 30 dagar</translation>
  </message>
  <message>
   <source>; and {bad:,} more</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>; och {bad:,} till</translation>
  </message>
  <message>
   <source>; and {rest:,} more</source>
   <extracomment>planhat_gui/ui/kit/chart.py</extracomment>
   <translation>; och {rest:,} till</translation>
  </message>
  <message>
   <source>; of others it is not known</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>; för andra är det okänt</translation>
  </message>
  <message>
   <source>; went on where an earlier run had stopped, and counts what that one read, too</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>; fortsatte där en tidigare körning hade slutat och räknar även det som den läste</translation>
  </message>
  <message>
   <source>; {found:,} of {total:,} lines shown</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>; {found:,} av {total:,} rader visas</translation>
  </message>
  <message>
   <source>; {share:.0%} of the names are common</source>
   <extracomment>planhat_gui/engine/paths/suggest.py</extracomment>
   <translation>; {share:.0%} av namnen är gemensamma</translation>
  </message>
  <message>
   <source>A JSON file may have at most {max_json_bytes} MB.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>En JSON-fil får vara högst {max_json_bytes} MB.</translation>
  </message>
  <message>
   <source>A Planhat id has 24 characters 0–9 a–f. Several are joined by commas.</source>
   <extracomment>planhat_gui/model/params.py</extracomment>
   <translation>Ett Planhat-ID har 24 tecken 0–9 a–f. Flera skrivs med komma emellan.</translation>
  </message>
  <message>
   <source>A base URL has nothing after the path: remove the “?” and what follows it.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>En bas-URL har inget efter sökvägen: ta bort ”?” och det som följer.</translation>
  </message>
  <message>
   <source>A carried column has a name and a macro, as in {step_1.name}.</source>
   <extracomment>planhat_gui/ui/advanced/form.py</extracomment>
   <translation>En medföljande kolumn har ett namn och ett makro, som i {step_1.name}.</translation>
  </message>
  <message>
   <source>A chain of steps needs a place for what the first ones find.</source>
   <extracomment>planhat_gui/engine/walk.py</extracomment>
   <translation>En kedja av steg behöver en plats för det som de första stegen hittar.</translation>
  </message>
  <message>
   <source>A column has no name.</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>En kolumn saknar namn.</translation>
  </message>
  <message>
   <source>A column or field is named by the person. Delete this Nexset.</source>
   <extracomment>planhat_gui/store/person/finder.py</extracomment>
   <translation>En kolumn eller ett fält heter som personen. Ta bort det här Nexsetet.</translation>
  </message>
  <message>
   <source>A column that the sample has not, to hash or to drop it, too.</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>En kolumn som saknas i provet, för att hasha eller slänga även den.</translation>
  </message>
  <message>
   <source>A column's name</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>Ett kolumnnamn</translation>
  </message>
  <message>
   <source>A column's name has more than {max_column_name} characters.</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>Ett kolumnnamn har mer än {max_column_name} tecken.</translation>
  </message>
  <message>
   <source>A column’s name has at most {max_column} characters.</source>
   <extracomment>planhat_gui/model/personal_checks.py</extracomment>
   <translation>En kolumns namn har högst {max_column} tecken.</translation>
  </message>
  <message>
   <source>A credential is an API Access Token of Planhat with a name, or what another API asks for. The secret goes into your system's password store and nowhere else.</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>En inloggning är en API-token för Planhat med ett namn, eller det som ett annat API kräver. Hemligheten sparas i systemets lösenordslager och ingen annanstans.</translation>
  </message>
  <message>
   <source>A field of your own tenant</source>
   <extracomment>planhat_gui/ui/cell_text.py</extracomment>
   <translation>Ett eget fält i din miljö</translation>
  </message>
  <message>
   <source>A file</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>En fil</translation>
  </message>
  <message>
   <source>A file with certificates in the PEM form (.pem, .crt, .cer).</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>En fil med certifikat i PEM-format (.pem, .crt, .cer).</translation>
  </message>
  <message>
   <source>A header can only carry Latin-1 characters.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>En header kan bara innehålla Latin-1-tecken.</translation>
  </message>
  <message>
   <source>A header is given twice.</source>
   <extracomment>planhat_gui/model/flow_writer.py</extracomment>
   <translation>En header anges två gånger.</translation>
  </message>
  <message>
   <source>A header name has at most {max_name} characters.</source>
   <extracomment>planhat_gui/model/headers.py</extracomment>
   <translation>Ett headernamn har högst {max_name} tecken.</translation>
  </message>
  <message>
   <source>A header name has letters, digits and - _ . only.</source>
   <extracomment>planhat_gui/model/headers.py</extracomment>
   <translation>Bara bokstäver, siffror och - _ . är tillåtna i ett headernamn.</translation>
  </message>
  <message>
   <source>A header of the answer holds the address of the next page.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>En header i svaret innehåller adressen till nästa sida.</translation>
  </message>
  <message>
   <source>A header value has at most {max_value:,} characters.</source>
   <extracomment>planhat_gui/model/headers.py</extracomment>
   <translation>Ett headervärde har högst {max_value:,} tecken.</translation>
  </message>
  <message>
   <source>A key has lower-case letters, digits and _, beginning with a letter.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>En nyckel består av små bokstäver, siffror och _ och börjar med en bokstav.</translation>
  </message>
  <message>
   <source>A list of objects</source>
   <extracomment>planhat_gui/engine/paths/suggest.py</extracomment>
   <translation>En lista med objekt</translation>
  </message>
  <message>
   <source>A list of objects is wanted, or an object with a list for each column.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Det behövs en lista med objekt, eller ett objekt med en lista för varje kolumn.</translation>
  </message>
  <message>
   <source>A list of public issuers (Mozilla’s), the same on every computer.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>En lista med offentliga utfärdare (Mozillas), samma på alla datorer.</translation>
  </message>
  <message>
   <source>A long answer: of each list the first 100 elements.</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Ett långt svar: de första 100 elementen i varje lista visas.</translation>
  </message>
  <message>
   <source>A lookup has at most {max_rows:,} rows.</source>
   <extracomment>planhat_gui/store/lookup_blocks.py</extracomment>
   <translation>En uppslagstabell har högst {max_rows:,} rader.</translation>
  </message>
  <message>
   <source>A lookup is a small table: ids, names, dates. A request can be sent once for each of its rows, with the row's values in the URL, headers or body.</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>En uppslagstabell är en liten tabell med ID:n, namn eller datum. Ett anrop kan skickas en gång för varje rad, med radens värden i URL:en, headrarna eller innehållet.</translation>
  </message>
  <message>
   <source>A lookup needs at least one column.</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>En uppslagstabell behöver minst en kolumn.</translation>
  </message>
  <message>
   <source>A macro begins with a letter after the '{'. For the sign itself write '{{'.</source>
   <extracomment>planhat_gui/model/macros.py</extracomment>
   <translation>Ett makro börjar med en bokstav efter '{'. För själva tecknet, skriv '{{'.</translation>
  </message>
  <message>
   <source>A macro begins with a letter.</source>
   <extracomment>planhat_gui/model/macro_grammar.py</extracomment>
   <translation>Ett makro börjar med en bokstav.</translation>
  </message>
  <message>
   <source>A macro can stand in the path and after the '?', not in the scheme, the host or the port.</source>
   <extracomment>planhat_gui/model/macros.py</extracomment>
   <translation>Ett makro kan stå i sökvägen och efter '?', inte i schemat, servern eller porten.</translation>
  </message>
  <message>
   <source>A macro cannot stand within an escape: after \u come four hex digits.</source>
   <extracomment>planhat_gui/model/macros.py</extracomment>
   <translation>Ett makro kan inte stå i en escape-sekvens: efter \u kommer fyra hexadecimala siffror.</translation>
  </message>
  <message>
   <source>A macro is one value: write the position in the list, as in [0].</source>
   <extracomment>planhat_gui/model/macro_grammar.py</extracomment>
   <translation>Ett makro är ett enda värde: skriv positionen i listan, som i [0].</translation>
  </message>
  <message>
   <source>A made-up Planhat inside this program, so that nothing can go wrong.</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Ett påhittat Planhat inne i programmet, så att ingenting kan gå fel.</translation>
  </message>
  <message>
   <source>A made-up customer base on this computer, to learn and try. Its token is not secret.</source>
   <extracomment>planhat_gui/compose/practice.py</extracomment>
   <translation>En påhittad kundbas på den här datorn, att lära och prova med. Dess token är inte hemlig.</translation>
  </message>
  <message>
   <source>A name with spaces or signs stands in quotes: {lookup['Company ID']}.</source>
   <extracomment>planhat_gui/model/macro_grammar.py</extracomment>
   <translation>Ett namn med blanksteg eller tecken står inom citattecken: {lookup['Company ID']}.</translation>
  </message>
  <message>
   <source>A number in this filter is too large.</source>
   <extracomment>planhat_gui/engine/paths/jsonpath.py</extracomment>
   <translation>Ett tal i det här filtret är för stort.</translation>
  </message>
  <message>
   <source>A page of {asked:,} was asked for, but this endpoint gives at most {cap:,} rows at a time; it was read in pages of {cap:,}.</source>
   <extracomment>planhat_gui/engine/paging.py</extracomment>
   <translation>En sida på {asked:,} begärdes, men den här ändpunkten ger högst {cap:,} rader åt gången; den lästes i sidor om {cap:,}.</translation>
  </message>
  <message>
   <source>A part after a comma has no name. If the comma belongs to the value before it, this is meant: {joined}</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>En del efter ett kommatecken har inget namn. Om kommatecknet hör till värdet före det är detta vad som avses: {joined}</translation>
  </message>
  <message>
   <source>A path has at most {max_path:,} characters; this one has {path:,}.</source>
   <extracomment>planhat_gui/engine/paths/grammar.py, planhat_gui/engine/paths/xpath_text.py</extracomment>
   <translation>En sökväg har högst {max_path:,} tecken; den här har {path:,}.</translation>
  </message>
  <message>
   <source>A proxy of your company may be in between: choose its certificates in the Settings.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>En proxy hos företaget kan ligga emellan: välj dess certifikat i Inställningar.</translation>
  </message>
  <message>
   <source>A quotation mark in the command is not closed.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Ett citattecken i kommandot är inte stängt.</translation>
  </message>
  <message>
   <source>A quotation mark that begins here is never closed.</source>
   <extracomment>planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>Ett citattecken som börjar här stängs aldrig.</translation>
  </message>
  <message>
   <source>A record that comes twice is kept twice.</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>En post som kommer två gånger behålls två gånger.</translation>
  </message>
  <message>
   <source>A request that can write is sent once: there are no further pages.</source>
   <extracomment>planhat_gui/ui/advanced/paging.py</extracomment>
   <translation>Ett anrop som kan skriva skickas en enda gång: det finns inga fler sidor.</translation>
  </message>
  <message>
   <source>A run goes on</source>
   <extracomment>planhat_gui/ui/closing.py</extracomment>
   <translation>En körning pågår</translation>
  </message>
  <message>
   <source>A run makes {paged}{calls}{each}{minutes}.</source>
   <extracomment>planhat_gui/ui/advanced/preview.py</extracomment>
   <translation>En körning gör {paged}{calls}{each}{minutes}.</translation>
  </message>
  <message>
   <source>A run will</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>Vid körning</translation>
  </message>
  <message>
   <source>A source has a template or steps.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>En källa har en mall eller steg.</translation>
  </message>
  <message>
   <source>A text has an invalid character (U+{ord:04X}).</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>En text har ett ogiltigt tecken (U+{ord:04X}).</translation>
  </message>
  <message>
   <source>A ticket is a conversation with type ticket: the title is in subject, the beginning of the text in snippet, the changes of status in history.</source>
   <extracomment>resources/templates/planhat/get_tickets.json</extracomment>
   <translation>Ett ärende är en konversation av typen ticket: rubriken finns i subject, början av texten i snippet och statusändringarna i history.</translation>
  </message>
  <message>
   <source>A token has only Latin letters, digits and signs. {shown} at position {position} is not one.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>En token har bara latinska bokstäver, siffror och tecken. {shown} vid position {position} är något annat.</translation>
  </message>
  <message>
   <source>A user name cannot have a colon: it ends there.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Ett användarnamn kan inte innehålla kolon: där slutar det.</translation>
  </message>
  <message>
   <source>A value in the lookup “{shown}” has no parts. A column whose name has a dot is written in quotes: {{{shown}['a.b']}}.</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>Ett värde i uppslagstabellen ”{shown}” har inga delar. En kolumn vars namn har en punkt skrivs inom citattecken: {{{shown}['a.b']}}.</translation>
  </message>
  <message>
   <source>A value of each record of {step}</source>
   <extracomment>planhat_gui/engine/macro_menu.py</extracomment>
   <translation>Ett värde i varje post i {step}</translation>
  </message>
  <message>
   <source>A variable's name begins with a letter and has letters, digits, - and _ only.</source>
   <extracomment>planhat_gui/model/macro_grammar.py</extracomment>
   <translation>En variabels namn börjar med en bokstav och har bara bokstäver, siffror, - och _.</translation>
  </message>
  <message>
   <source>A whole number from 0 (no limit) to {max_calls_per_minute:,}.</source>
   <extracomment>planhat_gui/model/network.py</extracomment>
   <translation>Ett heltal från 0 (ingen gräns) till {max_calls_per_minute:,}.</translation>
  </message>
  <message>
   <source>A {method} request can change data at the server. Test asks before it sends one; a run sends it once, never again after a failure, and does not go on to further pages by itself.</source>
   <extracomment>planhat_gui/ui/advanced/request.py</extracomment>
   <translation>Ett {method}-anrop kan ändra data på servern. Testa frågar innan anropet skickas; en körning skickar det en gång, aldrig på nytt efter ett fel, och går inte själv vidare till fler sidor.</translation>
  </message>
  <message>
   <source>API Access Token</source>
   <extracomment>planhat_gui/ui/credential/planhat_fields.py</extracomment>
   <translation>API-token</translation>
  </message>
  <message>
   <source>API key in a header</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>API-nyckel i en header</translation>
  </message>
  <message>
   <source>API key in the URL</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>API-nyckel i URL:en</translation>
  </message>
  <message>
   <source>API key value</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>API-nyckel</translation>
  </message>
  <message>
   <source>ARR</source>
   <extracomment>resources/views/churn_by_reason.sql, resources/views/health_by_phase.sql, resources/views/renewals_next_90_days.sql</extracomment>
   <translation>ARR</translation>
  </message>
  <message>
   <source>ARR at risk</source>
   <extracomment>resources/views/health_by_phase.sql</extracomment>
   <translation>ARR i riskzonen</translation>
  </message>
  <message>
   <source>About</source>
   <extracomment>planhat_gui/ui/about.py, planhat_gui/ui/actions.py, planhat_gui/ui/pages/help.py</extracomment>
   <translation>Om</translation>
  </message>
  <message>
   <source>About Your Credentials</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Om dina inloggningar</translation>
  </message>
  <message>
   <source>About this endpoint</source>
   <extracomment>planhat_gui/ui/wizard/about.py</extracomment>
   <translation>Om den här ändpunkten</translation>
  </message>
  <message>
   <source>About this program</source>
   <extracomment>planhat_gui/ui/pages/help.py</extracomment>
   <translation>Om programmet</translation>
  </message>
  <message>
   <source>About your credentials</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Om dina inloggningar</translation>
  </message>
  <message>
   <source>Access</source>
   <extracomment>planhat_gui/ui/credential/access_list.py</extracomment>
   <translation>Åtkomst</translation>
  </message>
  <message>
   <source>Access token URL</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>URL för åtkomsttoken</translation>
  </message>
  <message>
   <source>Add</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>Lägg till</translation>
  </message>
  <message>
   <source>Add Lookups to Supported Macros</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py</extracomment>
   <translation>Lägg till uppslagstabeller bland makrona</translation>
  </message>
  <message>
   <source>Add carried column</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Lägg till medföljande kolumn</translation>
  </message>
  <message>
   <source>Add column</source>
   <extracomment>planhat_gui/ui/lookup/toolbar.py, planhat_gui/ui/personal/page.py</extracomment>
   <translation>Lägg till kolumn</translation>
  </message>
  <message>
   <source>Add credential</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Lägg till inloggning</translation>
  </message>
  <message>
   <source>Add filter</source>
   <extracomment>planhat_gui/ui/filter_bar.py</extracomment>
   <translation>Lägg till filter</translation>
  </message>
  <message>
   <source>Add header</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Lägg till header</translation>
  </message>
  <message>
   <source>Add it to the credential's allowed origins if you trust it.</source>
   <extracomment>planhat_gui/engine/transport.py</extracomment>
   <translation>Lägg till den bland inloggningens tillåtna adresser om du litar på den.</translation>
  </message>
  <message>
   <source>Add step</source>
   <extracomment>planhat_gui/ui/advanced/tab.py</extracomment>
   <translation>Lägg till steg</translation>
  </message>
  <message>
   <source>Add the proxy's port, for example {host}:8080.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Lägg till proxyns port, till exempel {host}:8080.</translation>
  </message>
  <message>
   <source>Add your first credential</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Lägg till din första inloggning</translation>
  </message>
  <message>
   <source>Added to every address as it is sent; shown as ***. {kept}</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Läggs till i varje adress när den skickas; visas som ***. {kept}</translation>
  </message>
  <message>
   <source>Address</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Adress</translation>
  </message>
  <message>
   <source>Adds the column “{metadata_name}” to every record: {shown}</source>
   <extracomment>planhat_gui/ui/advanced/verdict.py</extracomment>
   <translation>Lägger till kolumnen ”{metadata_name}” i varje post: {shown}</translation>
  </message>
  <message>
   <source>Advanced</source>
   <extracomment>planhat_gui/ui/pages/flows.py, planhat_gui/ui/wizard/step_configure.py</extracomment>
   <translation>Avancerat</translation>
  </message>
  <message>
   <source>After 'lookup' comes a column, as in {lookup.column}.</source>
   <extracomment>planhat_gui/model/macro_grammar.py, planhat_gui/model/macro_names.py</extracomment>
   <translation>Efter 'lookup' kommer en kolumn, som i {lookup.column}.</translation>
  </message>
  <message>
   <source>After a closing quotation mark comes neither a separator nor the end of the line.</source>
   <extracomment>planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>Efter ett avslutande citattecken kommer varken ett skiljetecken eller radens slut.</translation>
  </message>
  <message>
   <source>After the '.' comes a name, as in {step_1.name}.</source>
   <extracomment>planhat_gui/model/macro_grammar.py</extracomment>
   <translation>Efter '.' kommer ett namn, som i {step_1.name}.</translation>
  </message>
  <message>
   <source>After {scheme}: come two slashes, then the host.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Efter {scheme}: kommer två snedstreck, sedan servern.</translation>
  </message>
  <message>
   <source>After {{{base} come + or - and a whole number, as in {{{base}-1}}.</source>
   <extracomment>planhat_gui/model/macro_grammar.py</extracomment>
   <translation>Efter {{{base} kommer + eller - och ett heltal, som i {{{base}-1}}.</translation>
  </message>
  <message>
   <source>After {{{base}{rest} comes a whole number, in the digits 0 to 9.</source>
   <extracomment>planhat_gui/model/macro_grammar.py</extracomment>
   <translation>Efter {{{base}{rest} kommer ett heltal med siffrorna 0 till 9.</translation>
  </message>
  <message>
   <source>All</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Alla</translation>
  </message>
  <message>
   <source>All companies come in one answer: Planhat documents no paging for this list, so no page size or offset is sent.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Alla företag kommer i ett svar: Planhat dokumenterar ingen sidindelning för den här listan, så varken sidstorlek eller offset skickas.</translation>
  </message>
  <message>
   <source>All fields</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Alla fält</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <extracomment>planhat_gui/ui/flow_commands.py, planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Alla filer (*)</translation>
  </message>
  <message>
   <source>All kinds</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Alla typer</translation>
  </message>
  <message>
   <source>All lookups are chosen</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py</extracomment>
   <translation>Alla uppslagstabeller är valda</translation>
  </message>
  <message>
   <source>All of it</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Allt</translation>
  </message>
  <message>
   <source>All of it: {amount}</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Allt: {amount}</translation>
  </message>
  <message>
   <source>All of it: {amount}.</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Allt: {amount}.</translation>
  </message>
  <message>
   <source>All records are in one Nexset. {names} {left} of earlier runs by schema and as before: delete what you no longer need.</source>
   <extracomment>planhat_gui/store/publish_groups.py</extracomment>
   <translation>Alla poster finns i ett Nexset. {names} {left} från tidigare körningar efter schema och som förut: ta bort det du inte längre behöver.</translation>
  </message>
  <message>
   <source>All runs older than {days} days</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Alla körningar äldre än {days} dagar</translation>
  </message>
  <message>
   <source>All {count:,} {noun} with these settings.</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Alla {count:,} {noun} med de här inställningarna.</translation>
  </message>
  <message>
   <source>Allow {origin}</source>
   <extracomment>planhat_gui/ui/advanced/desk.py</extracomment>
   <translation>Tillåt {origin}</translation>
  </message>
  <message>
   <source>Allowed</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Tillåtet</translation>
  </message>
  <message>
   <source>Allowed origins</source>
   <extracomment>planhat_gui/ui/credential/fields.py</extracomment>
   <translation>Tillåtna adresser</translation>
  </message>
  <message>
   <source>Also known as: {shown}</source>
   <extracomment>planhat_gui/ui/person/results.py</extracomment>
   <translation>Även känd som: {shown}</translation>
  </message>
  <message>
   <source>Amount</source>
   <extracomment>resources/views/overdue_invoices.sql</extracomment>
   <translation>Belopp</translation>
  </message>
  <message>
   <source>An Excel sheet takes 1,048,575 records; the rest goes on others.</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Ett Excel-blad rymmer 1 048 575 poster; resten hamnar på andra.</translation>
  </message>
  <message>
   <source>An access token was given.</source>
   <extracomment>planhat_gui/compose/checks.py</extracomment>
   <translation>En åtkomsttoken gavs.</translation>
  </message>
  <message>
   <source>An address begins with https://. Did you mean https://{text_}?</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>En adress börjar med https://. Menade du https://{text_}?</translation>
  </message>
  <message>
   <source>An earlier snapshot of “{pointer_name}” still holds these columns as they came: {named}. Delete the earlier snapshots, if they are not to be kept.</source>
   <extracomment>planhat_gui/compose/personal.py</extracomment>
   <translation>En tidigare ögonblicksbild av ”{pointer_name}” har fortfarande dessa kolumner som de kom: {named}. Ta bort de tidigare ögonblicksbilderna om de inte ska finnas kvar.</translation>
  </message>
  <message>
   <source>An issue may belong to several companies: their ids are in companyIds, those of the end users in enduserIds, of the conversations in conversationIds.</source>
   <extracomment>resources/templates/planhat/get_issues.json</extracomment>
   <translation>Ett problem kan höra till flera företag: deras ID:n finns i companyIds, slutanvändarnas i enduserIds och konversationernas i conversationIds.</translation>
  </message>
  <message>
   <source>An objective has a name and a health number. Status and due date, if your tenant has them, are custom fields in custom.</source>
   <extracomment>resources/templates/planhat/get_objectives.json</extracomment>
   <translation>Ett mål har ett namn och ett hälsotal. Status och slutdatum är, om er miljö har dem, anpassade fält i custom.</translation>
  </message>
  <message>
   <source>An origin ends after the host: {origin} (remove {address_path}).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>En tillåten adress slutar efter servern: {origin} (ta bort {address_path}).</translation>
  </message>
  <message>
   <source>Another program</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>Ett annat program</translation>
  </message>
  <message>
   <source>Another program ({who})</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>Ett annat program ({who})</translation>
  </message>
  <message>
   <source>Another program may be using the file: close it there and save again.</source>
   <extracomment>planhat_gui/store/files.py</extracomment>
   <translation>Ett annat program kanske använder filen: stäng den där och spara igen.</translation>
  </message>
  <message>
   <source>Another, as in contact.email</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>En annan, som contact.email</translation>
  </message>
  <message>
   <source>Answer</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Svar</translation>
  </message>
  <message>
   <source>Answered</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Svarade</translation>
  </message>
  <message>
   <source>Answers</source>
   <extracomment>resources/views/nps_over_time.sql</extracomment>
   <translation>Svar</translation>
  </message>
  <message>
   <source>Any address that gives JSON, XML or CSV, set up in Advanced.</source>
   <extracomment>planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Valfri adress som ger JSON, XML eller CSV; ställs in i Avancerat.</translation>
  </message>
  <message>
   <source>Any flow</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Alla flöden</translation>
  </message>
  <message>
   <source>Any number of {it} after</source>
   <extracomment>planhat_gui/engine/macro_menu.py</extracomment>
   <translation>Valfritt antal {it} efter</translation>
  </message>
  <message>
   <source>Any number of {it} before</source>
   <extracomment>planhat_gui/engine/macro_menu.py</extracomment>
   <translation>Valfritt antal {it} före</translation>
  </message>
  <message>
   <source>Any status</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Alla statusar</translation>
  </message>
  <message>
   <source>Any time</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>När som helst</translation>
  </message>
  <message>
   <source>Appearance</source>
   <extracomment>planhat_gui/ui/pages/appearance.py</extracomment>
   <translation>Utseende</translation>
  </message>
  <message>
   <source>Append</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>Lägg till</translation>
  </message>
  <message>
   <source>Apply</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Använd</translation>
  </message>
  <message>
   <source>Apply filter</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Använd filter</translation>
  </message>
  <message>
   <source>Apr</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>apr.</translation>
  </message>
  <message>
   <source>April</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>april</translation>
  </message>
  <message>
   <source>Archived end users are hidden by default and are not part of the list.</source>
   <extracomment>resources/templates/planhat/get_endusers.json</extracomment>
   <translation>Arkiverade slutanvändare är dolda som standard och ingår inte i listan.</translation>
  </message>
  <message>
   <source>Are there no records any more?</source>
   <extracomment>planhat_gui/ui/empty_card.py</extracomment>
   <translation>Finns det inga poster längre?</translation>
  </message>
  <message>
   <source>Arrived record</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>Post som har kommit</translation>
  </message>
  <message>
   <source>Arrived records</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>Poster som har kommit</translation>
  </message>
  <message>
   <source>Arrived records and record</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>Poster som har kommit, och posten</translation>
  </message>
  <message>
   <source>Arrived so far</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>Hittills kommet</translation>
  </message>
  <message>
   <source>Ask</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>Fråga</translation>
  </message>
  <message>
   <source>Ask for a smaller Page Size.</source>
   <extracomment>planhat_gui/engine/fetch.py, planhat_gui/engine/inflate.py</extracomment>
   <translation>Välj ett mindre värde för Sidstorlek.</translation>
  </message>
  <message>
   <source>Ask whoever runs the proxy to allow that address.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Be den som ansvarar för proxyn att tillåta adressen.</translation>
  </message>
  <message>
   <source>Asking…</source>
   <extracomment>planhat_gui/ui/credential/access_list.py</extracomment>
   <translation>Frågar…</translation>
  </message>
  <message>
   <source>At most {max_chosen} columns can be hashed or dropped.</source>
   <extracomment>planhat_gui/model/personal_checks.py</extracomment>
   <translation>Högst {max_chosen} kolumner kan hashas eller utelämnas.</translation>
  </message>
  <message>
   <source>At most {max_description:,} characters.</source>
   <extracomment>planhat_gui/store/credentials.py</extracomment>
   <translation>Högst {max_description:,} tecken.</translation>
  </message>
  <message>
   <source>At most {max_edit_rows:,} rows can be pasted. Make the lookup of a file instead.</source>
   <extracomment>planhat_gui/ui/lookup/edit_grid.py</extracomment>
   <translation>Högst {max_edit_rows:,} rader kan klistras in. Skapa uppslagstabellen från en fil i stället.</translation>
  </message>
  <message>
   <source>At most {max_headers} headers (there are {headers}).</source>
   <extracomment>planhat_gui/model/headers.py</extracomment>
   <translation>Högst {max_headers} headrar (det är {headers}).</translation>
  </message>
  <message>
   <source>At most {max_key_name:,} characters.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Högst {max_key_name:,} tecken.</translation>
  </message>
  <message>
   <source>At most {max_name} characters (there are {name}).</source>
   <extracomment>planhat_gui/model/names.py</extracomment>
   <translation>Högst {max_name} tecken (det är {name}).</translation>
  </message>
  <message>
   <source>At most {max_setting:,} characters.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Högst {max_setting:,} tecken.</translation>
  </message>
  <message>
   <source>At most {max_user} characters, no colon, no line break.</source>
   <extracomment>planhat_gui/model/network.py</extracomment>
   <translation>Högst {max_user} tecken, inget kolon, ingen radbrytning.</translation>
  </message>
  <message>
   <source>At risk</source>
   <extracomment>resources/views/health_by_phase.sql</extracomment>
   <translation>I riskzonen</translation>
  </message>
  <message>
   <source>Aug</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>aug.</translation>
  </message>
  <message>
   <source>August</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>augusti</translation>
  </message>
  <message>
   <source>Authentication</source>
   <extracomment>planhat_gui/ui/credential/rest_fields.py, planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Autentisering</translation>
  </message>
  <message>
   <source>Average health</source>
   <extracomment>resources/views/health_by_phase.sql</extracomment>
   <translation>Genomsnittlig hälsa</translation>
  </message>
  <message>
   <source>Back</source>
   <extracomment>planhat_gui/ui/bin_view.py, planhat_gui/ui/compare_view.py, planhat_gui/ui/pages/nexsets_layout.py, planhat_gui/ui/run_view.py</extracomment>
   <translation>Tillbaka</translation>
  </message>
  <message>
   <source>Back from the bin</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Tillbaka från papperskorgen</translation>
  </message>
  <message>
   <source>Back from the comparison</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Tillbaka från jämförelsen</translation>
  </message>
  <message>
   <source>Back to Where You Were</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Tillbaka till där du var</translation>
  </message>
  <message>
   <source>Back to the list</source>
   <extracomment>planhat_gui/ui/run_view.py</extracomment>
   <translation>Tillbaka till listan</translation>
  </message>
  <message>
   <source>Back to “{name}” (Alt+Left)</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Tillbaka till ”{name}” (Alt+Vänster)</translation>
  </message>
  <message>
   <source>Base URL</source>
   <extracomment>planhat_gui/compose/checks.py, planhat_gui/ui/credential/planhat_fields.py, planhat_gui/ui/credential/rest_fields.py, planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Bas-URL</translation>
  </message>
  <message>
   <source>Basic (user name and password)</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Basic (användarnamn och lösenord)</translation>
  </message>
  <message>
   <source>Bearer token</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Bearer-token</translation>
  </message>
  <message>
   <source>Begin a new flow.</source>
   <extracomment>planhat_gui/ui/wizard/library.py</extracomment>
   <translation>Börja på ett nytt flöde.</translation>
  </message>
  <message>
   <source>Begin with a new key</source>
   <extracomment>planhat_gui/ui/personal/new_key.py, planhat_gui/ui/ways_out.py</extracomment>
   <translation>Börja med en ny nyckel</translation>
  </message>
  <message>
   <source>Between { and } stands a macro. For the signs themselves write {{ }}.</source>
   <extracomment>planhat_gui/model/macros.py</extracomment>
   <translation>Mellan { och } står ett makro. För själva tecknen, skriv {{ }}.</translation>
  </message>
  <message>
   <source>Bin</source>
   <extracomment>planhat_gui/store/person/places.py, planhat_gui/ui/actions.py, planhat_gui/ui/bin_view.py, planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Papperskorg</translation>
  </message>
  <message>
   <source>Bin ({binned:,})</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Papperskorg ({binned:,})</translation>
  </message>
  <message>
   <source>Blank or 0 reads everything.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Tomt eller 0 läser allt.</translation>
  </message>
  <message>
   <source>Blank the person in it</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Rensa personen ur den</translation>
  </message>
  <message>
   <source>Body</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Innehåll</translation>
  </message>
  <message>
   <source>Both runs had the same flow.</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Båda körningarna hade samma flöde.</translation>
  </message>
  <message>
   <source>Bring your Planhat data to your desk</source>
   <extracomment>planhat_gui/ui/pages/first_use.py</extracomment>
   <translation>Hämta dina Planhat-data till din egen dator</translation>
  </message>
  <message>
   <source>By schema</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>Efter schema</translation>
  </message>
  <message>
   <source>CSV with {name_of}, {shown}, encoding {name}{guess}.</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py</extracomment>
   <translation>CSV med {name_of}, {shown}, kodning {name}{guess}.</translation>
  </message>
  <message>
   <source>Calls</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/model/run_compare.py, planhat_gui/ui/say.py</extracomment>
   <translation>Anrop</translation>
  </message>
  <message>
   <source>Calls a minute at most</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Högst antal anrop per minut</translation>
  </message>
  <message>
   <source>Calls left this minute</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Anrop kvar den här minuten</translation>
  </message>
  <message>
   <source>Calls made for the lookups</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py</extracomment>
   <translation>Anrop som görs för uppslagstabellerna</translation>
  </message>
  <message>
   <source>Cancel</source>
   <extracomment>planhat_gui/app.py, planhat_gui/ui/credential/form.py, planhat_gui/ui/export_panel.py, planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Avbryt</translation>
  </message>
  <message>
   <source>Cancel credential</source>
   <extracomment>planhat_gui/ui/credential/form.py</extracomment>
   <translation>Avbryt inloggning</translation>
  </message>
  <message>
   <source>Cancel export</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>Avbryt export</translation>
  </message>
  <message>
   <source>Cancel filter</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Avbryt filter</translation>
  </message>
  <message>
   <source>Cancel lookup</source>
   <extracomment>planhat_gui/ui/lookup/editor.py, planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Avbryt uppslagstabell</translation>
  </message>
  <message>
   <source>Cancel reading</source>
   <extracomment>planhat_gui/ui/lookup/reading.py</extracomment>
   <translation>Avbryt läsning</translation>
  </message>
  <message>
   <source>Cancel search</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Avbryt sökning</translation>
  </message>
  <message>
   <source>Cancel test</source>
   <extracomment>planhat_gui/ui/wizard/keys.py</extracomment>
   <translation>Avbryt test</translation>
  </message>
  <message>
   <source>Canceled</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Uppsagd</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <extracomment>planhat_gui/model/forgetting_words.py, planhat_gui/ui/say.py, words that are chosen by a value</extracomment>
   <translation>Avbrutet</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <extracomment>planhat_gui/model/errors.py</extracomment>
   <translation>Avbrutet.</translation>
  </message>
  <message>
   <source>Cancelling…</source>
   <extracomment>planhat_gui/ui/person/page.py, planhat_gui/ui/wizard/test_button.py</extracomment>
   <translation>Avbryter…</translation>
  </message>
  <message>
   <source>Carried columns</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Medföljande kolumner</translation>
  </message>
  <message>
   <source>Certificate file</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Certifikatfil</translation>
  </message>
  <message>
   <source>Certificates (*.pem *.crt *.cer)</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Certifikat (*.pem *.crt *.cer)</translation>
  </message>
  <message>
   <source>Certificates to trust</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Betrodda certifikat</translation>
  </message>
  <message>
   <source>Change</source>
   <extracomment>planhat_gui/ui/advanced/tab.py, planhat_gui/ui/wizard/template_tab.py</extracomment>
   <translation>Ändra</translation>
  </message>
  <message>
   <source>Change</source>
   <comment>one change</comment>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Ändring</translation>
  </message>
  <message>
   <source>Change credential</source>
   <extracomment>planhat_gui/ui/credential/form.py, planhat_gui/ui/wizard/template_tab.py</extracomment>
   <translation>Ändra inloggning</translation>
  </message>
  <message>
   <source>Change credential of the API URL</source>
   <extracomment>planhat_gui/ui/advanced/tab.py</extracomment>
   <translation>Ändra API-URL:ens inloggning</translation>
  </message>
  <message>
   <source>Change the credential's name or description on the page Credentials.</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Ändra inloggningens namn eller beskrivning på sidan Inloggningar.</translation>
  </message>
  <message>
   <source>Change the filter</source>
   <extracomment>planhat_gui/ui/wizard/fixes.py</extracomment>
   <translation>Ändra filtret</translation>
  </message>
  <message>
   <source>Change the token at its server and give it to the credential anew; or run the flow again: what comes then is cleaned.</source>
   <extracomment>planhat_gui/door.py</extracomment>
   <translation>Byt token hos servern och ge inloggningen den nya, eller kör flödet igen: det som kommer då rensas.</translation>
  </message>
  <message>
   <source>Changed</source>
   <extracomment>planhat_gui/model/forgetting_words.py, planhat_gui/ui/changes_view.py</extracomment>
   <translation>Ändrade</translation>
  </message>
  <message>
   <source>Changed field</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Ändrat fält</translation>
  </message>
  <message>
   <source>Changed most: {most}</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Mest ändrat: {most}</translation>
  </message>
  <message>
   <source>Changes</source>
   <extracomment>planhat_gui/model/options.py, planhat_gui/ui/changes_view.py, planhat_gui/ui/nexset_tabs.py, planhat_gui/ui/receipt.py</extracomment>
   <translation>Ändringar</translation>
  </message>
  <message>
   <source>Changes are read from the newest record on, so none can be skipped. Set Start Offset to 0, or choose Full.</source>
   <extracomment>planhat_gui/engine/resolve.py</extracomment>
   <translation>Ändringar läses från den nyaste posten och framåt, så inga kan hoppas över. Ange 0 för Startoffset eller välj ”Allt”.</translation>
  </message>
  <message>
   <source>Chart</source>
   <extracomment>planhat_gui/ui/kit/chart.py, planhat_gui/ui/pages/views_layout.py</extracomment>
   <translation>Diagram</translation>
  </message>
  <message>
   <source>Check</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Kontrollera</translation>
  </message>
  <message>
   <source>Check credential</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Kontrollera inloggning</translation>
  </message>
  <message>
   <source>Check in Services that Credential Manager is running, and try once more. Until then a token can be kept for this session only.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Kontrollera i Tjänster att Autentiseringshanteraren körs och försök igen. Till dess kan en token bara behållas för den här sessionen.</translation>
  </message>
  <message>
   <source>Check its token, key or password; with Planhat the region, too: a token of another region is refused.</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>Kontrollera token, nyckel eller lösenord; i Planhat även regionen: en token från en annan region nekas.</translation>
  </message>
  <message>
   <source>Check that only the token was pasted.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Kontrollera att bara token klistrades in.</translation>
  </message>
  <message>
   <source>Check the Path to Data.</source>
   <extracomment>planhat_gui/model/errors.py</extracomment>
   <translation>Kontrollera sökvägen till data.</translation>
  </message>
  <message>
   <source>Check the access token URL in the credential.</source>
   <extracomment>planhat_gui/engine/auth.py</extracomment>
   <translation>Kontrollera URL:en för åtkomsttoken i inloggningen.</translation>
  </message>
  <message>
   <source>Check the address and the Path to Data.</source>
   <extracomment>planhat_gui/engine/records.py</extracomment>
   <translation>Kontrollera adressen och sökvägen till data.</translation>
  </message>
  <message>
   <source>Check the address and the port, or try again later.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Kontrollera adressen och porten, eller försök igen senare.</translation>
  </message>
  <message>
   <source>Check the address and your network connection.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Kontrollera adressen och nätverksanslutningen.</translation>
  </message>
  <message>
   <source>Check the address for a typing error.</source>
   <extracomment>planhat_gui/engine/decode.py, planhat_gui/engine/network_errors.py</extracomment>
   <translation>Kontrollera att adressen är rätt skriven.</translation>
  </message>
  <message>
   <source>Check the base URL; a company login or a Wi-Fi sign-in page may be in between.</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>Kontrollera bas-URL:en; en inloggningssida för företaget eller ett Wi-Fi-nät kan ligga emellan.</translation>
  </message>
  <message>
   <source>Check the folder's permissions and the disk, then try again.</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>Kontrollera mappens behörigheter och disken, och försök sedan igen.</translation>
  </message>
  <message>
   <source>Check the folder's permissions, or choose another data folder.</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>Kontrollera mappens behörigheter, eller välj en annan datamapp.</translation>
  </message>
  <message>
   <source>Check the proxy in the Settings.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Kontrollera proxyn i Inställningar.</translation>
  </message>
  <message>
   <source>Check the response format.</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>Kontrollera svarets format.</translation>
  </message>
  <message>
   <source>Check the spelling, or try another address, name or id. In columns that a flow hashes, a name is only found with the capitals that it has at Planhat.</source>
   <extracomment>planhat_gui/ui/person/results.py</extracomment>
   <translation>Kontrollera stavningen, eller prova en annan adress, ett annat namn eller ID. I kolumner som ett flöde hashar hittas ett namn bara med de versaler det har i Planhat.</translation>
  </message>
  <message>
   <source>Check them in the credential.</source>
   <extracomment>planhat_gui/engine/auth.py</extracomment>
   <translation>Kontrollera dem i inloggningen.</translation>
  </message>
  <message>
   <source>Check this computer’s clock: it says {today}</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Kontrollera datorns klocka: den visar {today}</translation>
  </message>
  <message>
   <source>Check your network connection.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Kontrollera nätverksanslutningen.</translation>
  </message>
  <message>
   <source>Check your network.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Kontrollera nätverket.</translation>
  </message>
  <message>
   <source>Checking what this token may read…</source>
   <extracomment>planhat_gui/ui/credential/access_list.py</extracomment>
   <translation>Kontrollerar vad den här token får läsa…</translation>
  </message>
  <message>
   <source>Checking…</source>
   <extracomment>planhat_gui/ui/credential/form.py, planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Kontrollerar…</translation>
  </message>
  <message>
   <source>Choose Columns…</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Välj kolumner…</translation>
  </message>
  <message>
   <source>Choose a credential for “{name}”</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Välj en inloggning för ”{name}”</translation>
  </message>
  <message>
   <source>Choose a credential, or make a new one.</source>
   <extracomment>planhat_gui/ui/wizard/editing.py</extracomment>
   <translation>Välj en inloggning, eller skapa en ny.</translation>
  </message>
  <message>
   <source>Choose a file that was exported with Export.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>Välj en fil som har exporterats med Exportera.</translation>
  </message>
  <message>
   <source>Choose a file.</source>
   <extracomment>planhat_gui/interop/lookup_files.py</extracomment>
   <translation>Välj en fil.</translation>
  </message>
  <message>
   <source>Choose a lookup…</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py</extracomment>
   <translation>Välj en uppslagstabell…</translation>
  </message>
  <message>
   <source>Choose an endpoint, look at sample records, and press Create: a minute later all the records are on your disk, ready for Excel, Power BI or pandas. The practice tenant is a made-up Planhat inside this program: nothing leaves your computer.</source>
   <extracomment>planhat_gui/ui/pages/first_use.py</extracomment>
   <translation>Välj en ändpunkt, titta på exempelposter och tryck på Skapa: en minut senare finns alla poster på din disk, redo för Excel, Power BI eller pandas. Övningsmiljön är ett påhittat Planhat i programmet: inget lämnar din dator.</translation>
  </message>
  <message>
   <source>Choose an endpoint.</source>
   <extracomment>planhat_gui/ui/wizard/editing.py</extracomment>
   <translation>Välj en ändpunkt.</translation>
  </message>
  <message>
   <source>Choose another credential for the flow.</source>
   <extracomment>planhat_gui/compose/calls.py, planhat_gui/compose/imports.py</extracomment>
   <translation>Välj en annan inloggning för flödet.</translation>
  </message>
  <message>
   <source>Choose another file in the Settings.</source>
   <extracomment>planhat_gui/store/network.py</extracomment>
   <translation>Välj en annan fil i Inställningar.</translation>
  </message>
  <message>
   <source>Choose another file or table name, or say that the table may be replaced.</source>
   <extracomment>planhat_gui/sinks/sqlite_file.py</extracomment>
   <translation>Välj ett annat filnamn eller tabellnamn, eller säg att tabellen får ersättas.</translation>
  </message>
  <message>
   <source>Choose another file, or the system's certificates.</source>
   <extracomment>planhat_gui/engine/certificates.py</extracomment>
   <translation>Välj en annan fil eller systemets certifikat.</translation>
  </message>
  <message>
   <source>Choose another name, or say that it may be replaced.</source>
   <extracomment>planhat_gui/sinks/export.py</extracomment>
   <translation>Välj ett annat namn, eller ange att filen får ersättas.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <extracomment>planhat_gui/sinks/sqlite_file.py</extracomment>
   <translation>Välj ett annat namn.</translation>
  </message>
  <message>
   <source>Choose another proxy in the Settings.</source>
   <extracomment>planhat_gui/compose/network.py</extracomment>
   <translation>Välj en annan proxy i Inställningar.</translation>
  </message>
  <message>
   <source>Choose another.</source>
   <extracomment>planhat_gui/interop/lookup_csv.py, planhat_gui/interop/lookup_files.py</extracomment>
   <translation>Välj en annan.</translation>
  </message>
  <message>
   <source>Choose at least one column.</source>
   <extracomment>planhat_gui/compose/lookups.py</extracomment>
   <translation>Välj minst en kolumn.</translation>
  </message>
  <message>
   <source>Choose certificate file</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Välj certifikatfil</translation>
  </message>
  <message>
   <source>Choose certificates</source>
   <extracomment>planhat_gui/ui/ways_out.py</extracomment>
   <translation>Välj certifikat</translation>
  </message>
  <message>
   <source>Choose columns</source>
   <extracomment>planhat_gui/ui/column_chooser.py, planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Välj kolumner</translation>
  </message>
  <message>
   <source>Choose columns…</source>
   <extracomment>planhat_gui/ui/forms/run_options.py</extracomment>
   <translation>Välj kolumner…</translation>
  </message>
  <message>
   <source>Choose credential</source>
   <extracomment>planhat_gui/ui/flow_commands.py, planhat_gui/ui/ways_out.py</extracomment>
   <translation>Välj inloggning</translation>
  </message>
  <message>
   <source>Choose file and export</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Välj fil och exportera</translation>
  </message>
  <message>
   <source>Choose file…</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Välj fil…</translation>
  </message>
  <message>
   <source>Choose one of {known}.</source>
   <extracomment>planhat_gui/sinks/csv_file.py</extracomment>
   <translation>Välj en av {known}.</translation>
  </message>
  <message>
   <source>Choose one of: {timeunit}.</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Välj en av: {timeunit}.</translation>
  </message>
  <message>
   <source>Choose one, or make it under Credentials.</source>
   <extracomment>planhat_gui/store/credentials.py</extracomment>
   <translation>Välj en, eller skapa den under Inloggningar.</translation>
  </message>
  <message>
   <source>Choose one, or make it under Lookups.</source>
   <extracomment>planhat_gui/store/lookups.py</extracomment>
   <translation>Välj en, eller skapa den under Uppslagstabeller.</translation>
  </message>
  <message>
   <source>Choose other columns.</source>
   <extracomment>planhat_gui/compose/lookups.py</extracomment>
   <translation>Välj andra kolumner.</translation>
  </message>
  <message>
   <source>Choose region</source>
   <extracomment>planhat_gui/ui/ways_out.py</extracomment>
   <translation>Välj region</translation>
  </message>
  <message>
   <source>Choose the credential that this flow is to use.</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Välj den inloggning som flödet ska använda.</translation>
  </message>
  <message>
   <source>Choose the credential to edit.</source>
   <extracomment>planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Välj vilken inloggning du vill redigera.</translation>
  </message>
  <message>
   <source>Choose the file with the certificates (PEM).</source>
   <extracomment>planhat_gui/model/network.py</extracomment>
   <translation>Välj filen med certifikaten (PEM).</translation>
  </message>
  <message>
   <source>Choose the lookup that has the column “{shown}”.</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>Välj uppslagstabellen som har kolumnen ”{shown}”.</translation>
  </message>
  <message>
   <source>Choose the lookup that has the column “{shown}”: {which}.</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>Välj uppslagstabellen som har kolumnen ”{shown}”: {which}.</translation>
  </message>
  <message>
   <source>Choose the lookup “{shown}” under Add Lookups to Supported Macros.</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>Välj uppslagstabellen ”{shown}” under Lägg till uppslagstabeller bland makrona.</translation>
  </message>
  <message>
   <source>Choose two runs that have ended (hold Ctrl for the second), then Compare.</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Välj två avslutade körningar (håll ned Ctrl för den andra) och sedan Jämför.</translation>
  </message>
  <message>
   <source>Choose values…</source>
   <extracomment>planhat_gui/ui/filter_bar.py</extracomment>
   <translation>Välj värden…</translation>
  </message>
  <message>
   <source>Choose what to keep</source>
   <extracomment>planhat_gui/ui/personal/line.py</extracomment>
   <translation>Välj vad som behålls</translation>
  </message>
  <message>
   <source>Choose…</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Välj…</translation>
  </message>
  <message>
   <source>Chosen by hand</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>Vald för hand</translation>
  </message>
  <message>
   <source>Churn by reason and month</source>
   <extracomment>resources/views/churn_by_reason.sql</extracomment>
   <translation>Kundbortfall per orsak och månad</translation>
  </message>
  <message>
   <source>Churn records in Planhat are logged when a company transitions out of the Customer lifecycle state. Each record captures the churn reason, date, and associated revenue impact. For more information, see the Planhat Churn API documentation.</source>
   <extracomment>resources/templates/planhat/get_churn_records.json</extracomment>
   <translation>Kundbortfall registreras i Planhat när ett företag lämnar livscykelstatusen Kund (Customer). Varje post innehåller orsak, datum och påverkan på intäkterna. Mer information finns i dokumentationen för Planhat Churn API.</translation>
  </message>
  <message>
   <source>Churns</source>
   <extracomment>resources/views/churn_by_reason.sql</extracomment>
   <translation>Kundbortfall</translation>
  </message>
  <message>
   <source>Clear</source>
   <extracomment>planhat_gui/ui/kit/secret_field.py</extracomment>
   <translation>Rensa</translation>
  </message>
  <message>
   <source>Clear filters</source>
   <extracomment>planhat_gui/ui/filter_bar.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Rensa filter</translation>
  </message>
  <message>
   <source>Client ID</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Klient-ID</translation>
  </message>
  <message>
   <source>Client secret</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Klienthemlighet</translation>
  </message>
  <message>
   <source>Close</source>
   <extracomment>planhat_gui/ui/about.py, planhat_gui/ui/arrived_view.py, planhat_gui/ui/pages/export.py</extracomment>
   <translation>Stäng</translation>
  </message>
  <message>
   <source>Close About</source>
   <extracomment>planhat_gui/ui/about.py</extracomment>
   <translation>Stäng Om</translation>
  </message>
  <message>
   <source>Close anyway</source>
   <extracomment>planhat_gui/ui/wizard/editing.py</extracomment>
   <translation>Stäng ändå</translation>
  </message>
  <message>
   <source>Close arrived records</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>Stäng poster som har kommit</translation>
  </message>
  <message>
   <source>Close export</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>Stäng export</translation>
  </message>
  <message>
   <source>Close export options</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Stäng exportalternativ</translation>
  </message>
  <message>
   <source>Close find</source>
   <extracomment>planhat_gui/ui/kit/raw_text.py</extracomment>
   <translation>Stäng sökning</translation>
  </message>
  <message>
   <source>Close it in other programs, or check its permissions.</source>
   <extracomment>planhat_gui/interop/lookup_xlsx.py</extracomment>
   <translation>Stäng den i andra program, eller kontrollera behörigheterna.</translation>
  </message>
  <message>
   <source>Close other programs that use the data folder, then try again.</source>
   <extracomment>planhat_gui/store/person/library.py</extracomment>
   <translation>Stäng andra program som använder datamappen och försök igen.</translation>
  </message>
  <message>
   <source>Close other programs, or ask for fewer records.</source>
   <extracomment>planhat_gui/store/duck.py</extracomment>
   <translation>Stäng andra program, eller begär färre poster.</translation>
  </message>
  <message>
   <source>Close other programs, or run fewer flows at once.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Stäng andra program eller kör färre flöden samtidigt.</translation>
  </message>
  <message>
   <source>Close programs that use it, or check its permissions.</source>
   <extracomment>planhat_gui/interop/lookup_csv.py, planhat_gui/interop/lookup_files.py, planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Stäng program som använder den, eller kontrollera behörigheterna.</translation>
  </message>
  <message>
   <source>Close programs that use it, then delete it again.</source>
   <extracomment>planhat_gui/store/nexsets.py</extracomment>
   <translation>Stäng program som använder den och ta sedan bort den igen.</translation>
  </message>
  <message>
   <source>Close question</source>
   <extracomment>planhat_gui/ui/parts.py</extracomment>
   <translation>Stäng fråga</translation>
  </message>
  <message>
   <source>Close that program; the file goes when the flow runs the next time.</source>
   <extracomment>planhat_gui/store/nexsets.py</extracomment>
   <translation>Stäng det programmet; filen försvinner nästa gång flödet körs.</translation>
  </message>
  <message>
   <source>Close the other program that uses this file and try again.</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>Stäng det andra programmet som använder filen och försök igen.</translation>
  </message>
  <message>
   <source>Close when finished</source>
   <extracomment>planhat_gui/ui/closing.py</extracomment>
   <translation>Stäng när allt är klart</translation>
  </message>
  <message>
   <source>Collapse “{whole}”</source>
   <extracomment>planhat_gui/ui/nexset_desk.py</extracomment>
   <translation>Fäll ihop ”{whole}”</translation>
  </message>
  <message>
   <source>Collapsed</source>
   <extracomment>planhat_gui/ui/kit/surfaces.py</extracomment>
   <translation>Hopfälld</translation>
  </message>
  <message>
   <source>Column</source>
   <extracomment>planhat_gui/ui/advanced/body.py, planhat_gui/ui/columns_view.py, planhat_gui/ui/personal/page.py</extracomment>
   <translation>Kolumn</translation>
  </message>
  <message>
   <source>Column by name</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>Kolumn efter namn</translation>
  </message>
  <message>
   <source>Column name</source>
   <extracomment>planhat_gui/ui/lookup/edit_grid.py</extracomment>
   <translation>Kolumnnamn</translation>
  </message>
  <message>
   <source>Column summary</source>
   <extracomment>planhat_gui/ui/column_summary.py</extracomment>
   <translation>Kolumnsammanfattning</translation>
  </message>
  <message>
   <source>Column {number} is called “{given}”.</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>Kolumn {number} heter ”{given}”.</translation>
  </message>
  <message>
   <source>Column {number}, which has no name,</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>Kolumn {number}, som saknar namn,</translation>
  </message>
  <message>
   <source>Column “{column}” of the lookup “{lookup}”</source>
   <extracomment>planhat_gui/engine/macro_menu.py</extracomment>
   <translation>Kolumnen ”{column}” i uppslagstabellen ”{lookup}”</translation>
  </message>
  <message>
   <source>Columns</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/model/run_compare.py, planhat_gui/ui/column_chooser.py, planhat_gui/ui/columns_view.py</extracomment>
   <translation>Kolumner</translation>
  </message>
  <message>
   <source>Columns are hashed with a key that lies in your system’s password store, and there is none here.</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>Kolumner hashas med en nyckel i systemets lösenordslager, och här finns inget.</translation>
  </message>
  <message>
   <source>Columns cannot have these fields' names: {pairs}.</source>
   <extracomment>planhat_gui/store/publish_notices.py</extracomment>
   <translation>Kolumner kan inte ha samma namn som de här fälten: {pairs}.</translation>
  </message>
  <message>
   <source>Columns of the Nexset</source>
   <extracomment>planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Nexsetets kolumner</translation>
  </message>
  <message>
   <source>Columns that changed</source>
   <extracomment>planhat_gui/ui/schema_card.py</extracomment>
   <translation>Kolumner som ändrats</translation>
  </message>
  <message>
   <source>Columns to keep, hash or drop</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>Kolumner att behålla, hasha eller utelämna</translation>
  </message>
  <message>
   <source>Combine every row of one with every row of the others</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py</extracomment>
   <translation>Kombinera varje rad i en med varje rad i de andra</translation>
  </message>
  <message>
   <source>Combine lookups</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py</extracomment>
   <translation>Kombinera uppslagstabeller</translation>
  </message>
  <message>
   <source>Coming</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Kommande</translation>
  </message>
  <message>
   <source>Comma in a header</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Kommatecken i en header</translation>
  </message>
  <message>
   <source>Companies</source>
   <extracomment>resources/views/health_by_phase.sql</extracomment>
   <translation>Företag</translation>
  </message>
  <message>
   <source>Companies deleted in Planhat simply stop appearing: the API has no list of deleted records.</source>
   <extracomment>resources/templates/planhat/get_companies.json</extracomment>
   <translation>Företag som tas bort i Planhat slutar bara att komma med: API:et har ingen lista över borttagna poster.</translation>
  </message>
  <message>
   <source>Companies, end users, licenses, NPS and ten more objects.</source>
   <extracomment>planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Företag, slutanvändare, licenser, NPS och tio objekt till.</translation>
  </message>
  <message>
   <source>Company</source>
   <extracomment>resources/views/overdue_invoices.sql, resources/views/renewals_next_90_days.sql</extracomment>
   <translation>Företag</translation>
  </message>
  <message>
   <source>Company ID</source>
   <extracomment>resources/views/overdue_invoices.sql, resources/views/renewals_next_90_days.sql</extracomment>
   <translation>Företagets ID</translation>
  </message>
  <message>
   <source>Company ID Filter</source>
   <extracomment>resources/templates/planhat/get_conversations.json, resources/templates/planhat/get_endusers.json, resources/templates/planhat/get_invoices.json, resources/templates/planhat/get_licenses.json</extracomment>
   <translation>Filter på företags-ID</translation>
  </message>
  <message>
   <source>Company ID Filter is sent as companyId. It is not confirmed that Planhat applies it to this list, so the company of every record is compared and a difference is reported.</source>
   <extracomment>resources/templates/planhat/get_invoices.json, resources/templates/planhat/get_nps_responses.json</extracomment>
   <translation>”Filter på företags-ID” skickas som companyId. Det är inte bekräftat att Planhat tillämpar det på den här listan, så varje posts företag jämförs och avvikelser rapporteras.</translation>
  </message>
  <message>
   <source>Company ID Filter is sent as companyId; several ids may be given, separated by commas.</source>
   <extracomment>resources/templates/planhat/get_conversations.json, resources/templates/planhat/get_endusers.json, resources/templates/planhat/get_licenses.json, resources/templates/planhat/get_objectives.json</extracomment>
   <translation>”Filter på företags-ID” skickas som companyId; flera ID:n kan anges, åtskilda med kommatecken.</translation>
  </message>
  <message>
   <source>Compare</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Jämför</translation>
  </message>
  <message>
   <source>Compare runs</source>
   <extracomment>planhat_gui/ui/compare_view.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Jämför körningar</translation>
  </message>
  <message>
   <source>Compare the two runs</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Jämför de två körningarna</translation>
  </message>
  <message>
   <source>Compare with previous</source>
   <extracomment>planhat_gui/ui/receipt.py</extracomment>
   <translation>Jämför med föregående</translation>
  </message>
  <message>
   <source>Compare with the run before</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Jämför med föregående körning</translation>
  </message>
  <message>
   <source>Complete</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>Fullständigt</translation>
  </message>
  <message>
   <source>Configuration</source>
   <extracomment>planhat_gui/ui/wizard/step_configure.py</extracomment>
   <translation>Konfiguration</translation>
  </message>
  <message>
   <source>Configure</source>
   <extracomment>planhat_gui/ui/wizard/header.py</extracomment>
   <translation>Ställ in</translation>
  </message>
  <message>
   <source>Connector</source>
   <extracomment>planhat_gui/ui/credential/any_form.py, planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Koppling</translation>
  </message>
  <message>
   <source>Conversations in Planhat are distinct from Tickets. Conversations represent proactive customer interactions (calls, emails, meetings) while Tickets represent inbound support requests. For more detail, see the Planhat Conversation API documentation.</source>
   <extracomment>resources/templates/planhat/get_conversations.json</extracomment>
   <translation>Konversationer i Planhat är inte samma sak som ärenden. Konversationer är proaktiva kundkontakter (samtal, e-post, möten), medan ärenden är inkommande supportförfrågningar. Mer information finns i dokumentationen för Planhat Conversation API.</translation>
  </message>
  <message>
   <source>Copied {first}{rows}.</source>
   <extracomment>planhat_gui/ui/pages/nexsets.py, planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>Kopierade {first}{rows}.</translation>
  </message>
  <message>
   <source>Copy</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Kopiera</translation>
  </message>
  <message>
   <source>Copy URL</source>
   <extracomment>planhat_gui/ui/wizard/url_line.py</extracomment>
   <translation>Kopiera URL</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <extracomment>planhat_gui/ui/compare_view.py, planhat_gui/ui/receipt.py</extracomment>
   <translation>Kopiera som text</translation>
  </message>
  <message>
   <source>Copy comparison</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Kopiera jämförelse</translation>
  </message>
  <message>
   <source>Copy macro</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Kopiera makro</translation>
  </message>
  <message>
   <source>Copy path</source>
   <extracomment>planhat_gui/ui/kit/record_tree.py, planhat_gui/ui/pages/export.py</extracomment>
   <translation>Kopiera sökväg</translation>
  </message>
  <message>
   <source>Copy receipt</source>
   <extracomment>planhat_gui/ui/person/page.py, planhat_gui/ui/receipt.py</extracomment>
   <translation>Kopiera kvitto</translation>
  </message>
  <message>
   <source>Copy request</source>
   <extracomment>planhat_gui/ui/result/request_view.py</extracomment>
   <translation>Kopiera anrop</translation>
  </message>
  <message>
   <source>Copy resolved URL</source>
   <extracomment>planhat_gui/ui/advanced/marked.py</extracomment>
   <translation>Kopiera färdig URL</translation>
  </message>
  <message>
   <source>Copy sample</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Kopiera exempel</translation>
  </message>
  <message>
   <source>Copy sample as JSON</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Kopiera exempel som JSON</translation>
  </message>
  <message>
   <source>Copy sample as table (TSV)</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Kopiera exempel som tabell (TSV)</translation>
  </message>
  <message>
   <source>Copy selection with headers</source>
   <extracomment>planhat_gui/ui/kit/grid.py</extracomment>
   <translation>Kopiera markering med rubriker</translation>
  </message>
  <message>
   <source>Copy value</source>
   <extracomment>planhat_gui/ui/kit/grid.py, planhat_gui/ui/kit/record_tree.py</extracomment>
   <translation>Kopiera värde</translation>
  </message>
  <message>
   <source>Copy versions</source>
   <extracomment>planhat_gui/ui/about.py</extracomment>
   <translation>Kopiera versioner</translation>
  </message>
  <message>
   <source>Counting…</source>
   <extracomment>planhat_gui/ui/columns_view.py</extracomment>
   <translation>Räknar…</translation>
  </message>
  <message>
   <source>Create</source>
   <extracomment>planhat_gui/ui/wizard/frame.py</extracomment>
   <translation>Skapa</translation>
  </message>
  <message>
   <source>Create a flow</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Skapa ett flöde</translation>
  </message>
  <message>
   <source>Create saves the flow and runs it at once.</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Skapa sparar flödet och kör det genast.</translation>
  </message>
  <message>
   <source>Credential</source>
   <extracomment>planhat_gui/ui/import_review.py, planhat_gui/ui/pages/flows.py, planhat_gui/ui/wizard/header.py, planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Inloggning</translation>
  </message>
  <message>
   <source>Credential Name</source>
   <extracomment>planhat_gui/ui/credential/fields.py</extracomment>
   <translation>Inloggningens namn</translation>
  </message>
  <message>
   <source>Credential for this flow</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Inloggning för det här flödet</translation>
  </message>
  <message>
   <source>Credential list</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Lista över inloggningar</translation>
  </message>
  <message>
   <source>Credentials</source>
   <extracomment>planhat_gui/store/person/library.py, planhat_gui/ui/actions.py, planhat_gui/ui/frame.py, planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Inloggningar</translation>
  </message>
  <message>
   <source>Currencies</source>
   <extracomment>resources/views/churn_by_reason.sql</extracomment>
   <translation>Valutor</translation>
  </message>
  <message>
   <source>Currency</source>
   <extracomment>resources/views/overdue_invoices.sql</extracomment>
   <translation>Valuta</translation>
  </message>
  <message>
   <source>Custom fields are in custom under their labels, spaces and signs included, for example "# Overdue Invoices". A field without a value is usually left out of the record.</source>
   <extracomment>resources/templates/planhat/get_companies.json</extracomment>
   <translation>Anpassade fält finns i custom under sina etiketter, med blanksteg och tecken, till exempel "# Overdue Invoices". Ett fält utan värde utelämnas oftast ur posten.</translation>
  </message>
  <message>
   <source>Customer</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Kund</translation>
  </message>
  <message>
   <source>Customers whose contract is up for renewal soon, the largest yearly revenue first.</source>
   <extracomment>resources/views/renewals_next_90_days.sql</extracomment>
   <translation>Kunder vars avtal snart ska förnyas, den största årsintäkten först.</translation>
  </message>
  <message>
   <source>Damaged flow {one_id}</source>
   <extracomment>planhat_gui/store/bin.py</extracomment>
   <translation>Skadat flöde {one_id}</translation>
  </message>
  <message>
   <source>Dark</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/pages/appearance.py</extracomment>
   <translation>Mörkt</translation>
  </message>
  <message>
   <source>Data dictionary</source>
   <extracomment>planhat_gui/store/summary.py, planhat_gui/ui/columns_view.py</extracomment>
   <translation>Datakatalog</translation>
  </message>
  <message>
   <source>Date</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Date Format for Date/Time Macro</source>
   <extracomment>planhat_gui/ui/advanced/dates.py</extracomment>
   <translation>Datumformat för datum-/tidsmakro</translation>
  </message>
  <message>
   <source>Date and time, always in UTC</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Datum och tid, alltid i UTC</translation>
  </message>
  <message>
   <source>Date/time macros</source>
   <extracomment>planhat_gui/ui/advanced/dates.py</extracomment>
   <translation>Datum-/tidsmakron</translation>
  </message>
  <message>
   <source>Day</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>Dag</translation>
  </message>
  <message>
   <source>Day of the year</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Dag på året</translation>
  </message>
  <message>
   <source>Days from 1970-01-01 to the date in the time zone</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Dagar från 1970-01-01 till datumet i tidszonen</translation>
  </message>
  <message>
   <source>Days left</source>
   <extracomment>resources/views/renewals_next_90_days.sql</extracomment>
   <translation>Dagar kvar</translation>
  </message>
  <message>
   <source>Days overdue</source>
   <extracomment>resources/views/overdue_invoices.sql</extracomment>
   <translation>Dagar försenad</translation>
  </message>
  <message>
   <source>Dec</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>dec.</translation>
  </message>
  <message>
   <source>December</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>december</translation>
  </message>
  <message>
   <source>Delete</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/pages/credentials.py, planhat_gui/ui/pages/lookups.py, planhat_gui/ui/pages/nexsets.py</extracomment>
   <translation>Ta bort</translation>
  </message>
  <message>
   <source>Delete Nexset</source>
   <extracomment>planhat_gui/ui/pages/nexsets.py, planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Ta bort Nexset</translation>
  </message>
  <message>
   <source>Delete Nexset question</source>
   <extracomment>planhat_gui/ui/pages/nexsets.py</extracomment>
   <translation>Fråga om att ta bort Nexsetet</translation>
  </message>
  <message>
   <source>Delete column</source>
   <extracomment>planhat_gui/ui/lookup/toolbar.py</extracomment>
   <translation>Ta bort kolumn</translation>
  </message>
  <message>
   <source>Delete credential</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Ta bort inloggning</translation>
  </message>
  <message>
   <source>Delete credential question</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Fråga om att ta bort inloggningen</translation>
  </message>
  <message>
   <source>Delete earlier snapshots</source>
   <extracomment>planhat_gui/ui/receipt.py</extracomment>
   <translation>Ta bort tidigare ögonblicksbilder</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Ta bort för alltid</translation>
  </message>
  <message>
   <source>Delete lookup</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Ta bort uppslagstabell</translation>
  </message>
  <message>
   <source>Delete lookup question</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Fråga om att ta bort uppslagstabellen</translation>
  </message>
  <message>
   <source>Delete rows</source>
   <extracomment>planhat_gui/ui/lookup/toolbar.py</extracomment>
   <translation>Ta bort rader</translation>
  </message>
  <message>
   <source>Delete runs</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Ta bort körningar</translation>
  </message>
  <message>
   <source>Delete the Nexset “{info_name}” with {records}? Its files are removed; running the flow makes it again.</source>
   <extracomment>planhat_gui/ui/pages/nexsets.py</extracomment>
   <translation>Ta bort Nexsetet ”{info_name}” med {records}? Dess filer tas bort; när flödet körs skapas det igen.</translation>
  </message>
  <message>
   <source>Delete “{found_name}”? {used_by}</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Ta bort ”{found_name}”? {used_by}</translation>
  </message>
  <message>
   <source>Delete “{found_name}”{and_its}? {used_by}</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Ta bort ”{found_name}”{and_its}? {used_by}</translation>
  </message>
  <message>
   <source>Delete “{one_name}” for good? This cannot be undone.</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Ta bort ”{one_name}” för alltid? Det går inte att ångra.</translation>
  </message>
  <message>
   <source>Deleted</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Borttaget</translation>
  </message>
  <message>
   <source>Deleted flows lie here until you delete them for good; deleted lookups for a day.</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Borttagna flöden ligger här tills du tar bort dem för alltid, borttagna uppslagstabeller ett dygn.</translation>
  </message>
  <message>
   <source>Deleted things</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Borttagna saker</translation>
  </message>
  <message>
   <source>Delimiter</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Avgränsare</translation>
  </message>
  <message>
   <source>Demo</source>
   <extracomment>planhat_gui/model/regions.py</extracomment>
   <translation>Demo</translation>
  </message>
  <message>
   <source>Description</source>
   <extracomment>planhat_gui/ui/credential/fields.py</extracomment>
   <translation>Beskrivning</translation>
  </message>
  <message>
   <source>Destinations</source>
   <extracomment>planhat_gui/ui/quick_switcher.py</extracomment>
   <translation>Ställen att gå till</translation>
  </message>
  <message>
   <source>Detractors</source>
   <extracomment>resources/views/nps_over_time.sql</extracomment>
   <translation>Kritiker</translation>
  </message>
  <message>
   <source>Detractors (0–6), passives (7–8) and promoters (9–10) by month of the answer, and the score made of them.</source>
   <extracomment>resources/views/nps_over_time.sql</extracomment>
   <translation>Kritiker (0–6), passiva (7–8) och ambassadörer (9–10) per månad för svaret, och poängen som de ger.</translation>
  </message>
  <message>
   <source>Did not fit</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>Passade inte</translation>
  </message>
  <message>
   <source>Difference</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Skillnad</translation>
  </message>
  <message>
   <source>Different</source>
   <extracomment>planhat_gui/ui/column_summary.py, planhat_gui/ui/columns_view.py</extracomment>
   <translation>Olika</translation>
  </message>
  <message>
   <source>Dismiss message</source>
   <extracomment>planhat_gui/ui/kit/status.py</extracomment>
   <translation>Stäng meddelandet</translation>
  </message>
  <message>
   <source>Do not export</source>
   <extracomment>planhat_gui/ui/exporting.py</extracomment>
   <translation>Exportera inte</translation>
  </message>
  <message>
   <source>Do not send</source>
   <extracomment>planhat_gui/ui/wizard/testing.py</extracomment>
   <translation>Skicka inte</translation>
  </message>
  <message>
   <source>Do you know who is behind this address?{inside}</source>
   <extracomment>planhat_gui/model/flow_review.py</extracomment>
   <translation>Vet du vem som ligger bakom den här adressen?{inside}</translation>
  </message>
  <message>
   <source>Done</source>
   <extracomment>planhat_gui/ui/kit/tokens.py, planhat_gui/ui/personal/page.py</extracomment>
   <translation>Klart</translation>
  </message>
  <message>
   <source>Done tasks are archived by Planhat and hidden by default, so this list holds the open ones.</source>
   <extracomment>resources/templates/planhat/get_tasks.json</extracomment>
   <translation>Avslutade uppgifter arkiveras av Planhat och är dolda som standard, så listan innehåller de öppna.</translation>
  </message>
  <message>
   <source>Done: {step_text}. {text_}.</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Klart: {step_text}. {text_}.</translation>
  </message>
  <message>
   <source>Draft</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>Utkast</translation>
  </message>
  <message>
   <source>Draft saved</source>
   <extracomment>planhat_gui/ui/wizard/editing.py</extracomment>
   <translation>Utkastet har sparats</translation>
  </message>
  <message>
   <source>Drafts</source>
   <extracomment>planhat_gui/store/person/places.py</extracomment>
   <translation>Utkast</translation>
  </message>
  <message>
   <source>Drop</source>
   <extracomment>planhat_gui/model/personal.py, planhat_gui/ui/personal/words.py</extracomment>
   <translation>Utelämna</translation>
  </message>
  <message>
   <source>Dropped before anything lands: {dropped}.</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>Utelämnas innan något sparas: {dropped}.</translation>
  </message>
  <message>
   <source>Dropped before landing: {names}.</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>Utelämnas innan de sparas: {names}.</translation>
  </message>
  <message>
   <source>Due date</source>
   <extracomment>resources/views/overdue_invoices.sql</extracomment>
   <translation>Förfallodatum</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Duplicera</translation>
  </message>
  <message>
   <source>Duplicates</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/model/run_compare.py</extracomment>
   <translation>Dubbletter</translation>
  </message>
  <message>
   <source>E-mail address, name, number or id</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>E-postadress, namn, nummer eller id</translation>
  </message>
  <message>
   <source>Each answer holds a token that is sent with the next call.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Varje svar innehåller en token som skickas med nästa anrop.</translation>
  </message>
  <message>
   <source>Each answer holds the whole address of the next page.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Varje svar innehåller hela adressen till nästa sida.</translation>
  </message>
  <message>
   <source>Each call asks for the next page by its number, until one is empty.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Varje anrop begär nästa sida efter dess nummer, tills en är tom.</translation>
  </message>
  <message>
   <source>Each call says how many records to skip. Goes on by the records received.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Varje anrop anger hur många poster som ska hoppas över. Går vidare med antalet mottagna poster.</translation>
  </message>
  <message>
   <source>Each combination of values becomes one row. Rows without any are left out.</source>
   <extracomment>planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Varje kombination av värden blir en rad. Rader utan värden utelämnas.</translation>
  </message>
  <message>
   <source>Each run says what is new, changed and gone since the last one.</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Varje körning visar vad som är nytt, ändrat och borta sedan den förra.</translation>
  </message>
  <message>
   <source>Each value becomes a word like h_3f9a…: the same value always the same word, in all Nexsets of this library, so that counting and joining still work.</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>Varje värde blir ett ord som h_3f9a…: samma värde alltid samma ord, i alla Nexset i det här biblioteket, så att det går att räkna och koppla ihop.</translation>
  </message>
  <message>
   <source>Edit</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/frame.py, planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Redigera</translation>
  </message>
  <message>
   <source>Edit as Advanced</source>
   <extracomment>planhat_gui/ui/wizard/template_tab.py</extracomment>
   <translation>Redigera som Avancerat</translation>
  </message>
  <message>
   <source>Edit credential</source>
   <extracomment>planhat_gui/ui/pages/credentials.py, planhat_gui/ui/ways_out.py, planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Redigera inloggning</translation>
  </message>
  <message>
   <source>Edit flow</source>
   <extracomment>planhat_gui/ui/receipt.py</extracomment>
   <translation>Redigera flöde</translation>
  </message>
  <message>
   <source>Edit headers as a table</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Redigera headrar som tabell</translation>
  </message>
  <message>
   <source>Edit it instead.</source>
   <extracomment>planhat_gui/compose/lookups.py</extracomment>
   <translation>Redigera den i stället.</translation>
  </message>
  <message>
   <source>Edited {modified}</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Redigerades {modified}</translation>
  </message>
  <message>
   <source>Elapsed</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Förfluten tid</translation>
  </message>
  <message>
   <source>Element {other:,} of the list is unlike those before it.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Element {other:,} i listan är olikt dem före det.</translation>
  </message>
  <message>
   <source>Elements that repeat</source>
   <extracomment>planhat_gui/engine/paths/suggest_xml.py</extracomment>
   <translation>Element som upprepas</translation>
  </message>
  <message>
   <source>Empty</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Tomt</translation>
  </message>
  <message>
   <source>Empty</source>
   <comment>empty cells</comment>
   <extracomment>planhat_gui/ui/column_summary.py</extracomment>
   <translation>Tomma</translation>
  </message>
  <message>
   <source>Empty the Nexset</source>
   <extracomment>planhat_gui/ui/empty_card.py</extracomment>
   <translation>Töm Nexsetet</translation>
  </message>
  <message>
   <source>Empty the field</source>
   <extracomment>planhat_gui/ui/pages/search_field.py</extracomment>
   <translation>Töm fältet</translation>
  </message>
  <message>
   <source>Empty unless the API asks for one.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Tomt om inte API:et kräver det.</translation>
  </message>
  <message>
   <source>Empty when it asks for none.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Tomt om proxyn inte kräver något.</translation>
  </message>
  <message>
   <source>End the name with one of {known}.</source>
   <extracomment>planhat_gui/sinks/export.py</extracomment>
   <translation>Avsluta namnet med något av {known}.</translation>
  </message>
  <message>
   <source>End users in Planhat represent the individual contacts (people) within a customer account, as distinct from the company record itself. The Planhat API documentation refers to these as "Endusers." For complete field definitions, see the Planhat Enduser API documentation.</source>
   <extracomment>resources/templates/planhat/get_endusers.json</extracomment>
   <translation>Slutanvändare i Planhat är de enskilda kontakterna (personerna) hos en kund, till skillnad från själva företagsposten. I Planhats API-dokumentation kallas de "Endusers". Fullständiga fältdefinitioner finns i dokumentationen för Planhat Enduser API.</translation>
  </message>
  <message>
   <source>Ended because</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/model/run_compare.py</extracomment>
   <translation>Orsak till slutet</translation>
  </message>
  <message>
   <source>Endpoint</source>
   <extracomment>planhat_gui/ui/pages/flows.py, planhat_gui/ui/wizard/template_tab.py</extracomment>
   <translation>Ändpunkt</translation>
  </message>
  <message>
   <source>Endpoint Test Result</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Testresultat för ändpunkten</translation>
  </message>
  <message>
   <source>Enter the Planhat _id of a specific company to retrieve NPS responses for that company only. Leave blank to retrieve responses across all companies.</source>
   <extracomment>resources/templates/planhat/get_nps_responses.json</extracomment>
   <translation>Ange _id i Planhat för ett visst företag för att bara hämta NPS-svar för det företaget. Lämna tomt för att hämta svar för alla företag.</translation>
  </message>
  <message>
   <source>Enter the Planhat _id of a specific company to retrieve conversations for that company only. Leave blank to retrieve conversations across all companies.</source>
   <extracomment>resources/templates/planhat/get_conversations.json</extracomment>
   <translation>Ange _id i Planhat för ett visst företag för att bara hämta konversationer för det företaget. Lämna tomt för att hämta konversationer för alla företag.</translation>
  </message>
  <message>
   <source>Enter the Planhat _id of a specific company to retrieve end users for that company only. Leave blank to retrieve end users across all companies.</source>
   <extracomment>resources/templates/planhat/get_endusers.json</extracomment>
   <translation>Ange _id i Planhat för ett visst företag för att bara hämta slutanvändare för det företaget. Lämna tomt för att hämta slutanvändare för alla företag.</translation>
  </message>
  <message>
   <source>Enter the Planhat _id of a specific company to retrieve invoices for that company only. Leave blank to retrieve all invoices.</source>
   <extracomment>resources/templates/planhat/get_invoices.json</extracomment>
   <translation>Ange _id i Planhat för ett visst företag för att bara hämta fakturor för det företaget. Lämna tomt för att hämta alla fakturor.</translation>
  </message>
  <message>
   <source>Enter the Planhat _id of a specific company to retrieve licenses for that company only. Leave blank to retrieve licenses across all companies.</source>
   <extracomment>resources/templates/planhat/get_licenses.json</extracomment>
   <translation>Ange _id i Planhat för ett visst företag för att bara hämta licenser för det företaget. Lämna tomt för att hämta licenser för alla företag.</translation>
  </message>
  <message>
   <source>Enter the Planhat _id of a specific company to retrieve objectives for that company only. Leave blank to retrieve objectives across all companies.</source>
   <extracomment>resources/templates/planhat/get_objectives.json</extracomment>
   <translation>Ange _id i Planhat för ett visst företag för att bara hämta mål för det företaget. Lämna tomt för att hämta mål för alla företag.</translation>
  </message>
  <message>
   <source>Enter the Planhat _id of a specific company to retrieve opportunities for that company only. Leave blank to retrieve all opportunities.</source>
   <extracomment>resources/templates/planhat/get_opportunities.json</extracomment>
   <translation>Ange _id i Planhat för ett visst företag för att bara hämta affärsmöjligheter för det företaget. Lämna tomt för att hämta alla affärsmöjligheter.</translation>
  </message>
  <message>
   <source>Enter the Planhat _id of a specific company to retrieve tasks for that company only. Leave blank to retrieve tasks across all companies.</source>
   <extracomment>resources/templates/planhat/get_tasks.json</extracomment>
   <translation>Ange _id i Planhat för ett visst företag för att bara hämta uppgifter för det företaget. Lämna tomt för att hämta uppgifter för alla företag.</translation>
  </message>
  <message>
   <source>Enter the Planhat _id of a specific company to retrieve tickets for that company only. Leave blank to retrieve tickets across all companies.</source>
   <extracomment>resources/templates/planhat/get_tickets.json</extracomment>
   <translation>Ange _id i Planhat för ett visst företag för att bara hämta ärenden för det företaget. Lämna tomt för att hämta ärenden för alla företag.</translation>
  </message>
  <message>
   <source>Enter the address of the API, for example {default_base_url}.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Ange API:ets adress, till exempel {default_base_url}.</translation>
  </message>
  <message>
   <source>Enter the address of the endpoint.</source>
   <extracomment>planhat_gui/model/flow_file.py, planhat_gui/model/origins.py</extracomment>
   <translation>Fyll i ändpunktens adress.</translation>
  </message>
  <message>
   <source>Enter the address of the proxy, for example proxy.example.com:8080.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Ange proxyns adress, till exempel proxy.example.com:8080.</translation>
  </message>
  <message>
   <source>Enter the column’s name, as in email or contact.email.</source>
   <extracomment>planhat_gui/model/personal_checks.py</extracomment>
   <translation>Ange kolumnens namn, som email eller contact.email.</translation>
  </message>
  <message>
   <source>Enter the integer index from which to begin retrieving records. The default is 0, which starts from the first record. Adjust this value if you need to start the sync from a specific position in the list.</source>
   <extracomment>resources/templates/planhat/get_companies.json</extracomment>
   <translation>Ange det index (heltal) som posterna ska hämtas från. Standardvärdet är 0, som börjar med den första posten. Ändra värdet om synkroniseringen ska börja på en viss plats i listan.</translation>
  </message>
  <message>
   <source>Enter the integer offset from which to start the list. The default is 0.</source>
   <extracomment>resources/templates/planhat/get_churn_records.json, resources/templates/planhat/get_conversations.json, resources/templates/planhat/get_endusers.json, resources/templates/planhat/get_invoices.json</extracomment>
   <translation>Ange den offset (heltal) som listan ska börja från. Standardvärdet är 0.</translation>
  </message>
  <message>
   <source>Enter the number of NPS records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_nps_responses.json</extracomment>
   <translation>Ange hur många NPS-poster som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the number of churn records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_churn_records.json</extracomment>
   <translation>Ange hur många kundbortfall som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the number of company records to retrieve per page. The default is 100 and the maximum is 5000. Increasing the page size can reduce the number of API calls for large datasets.</source>
   <extracomment>resources/templates/planhat/get_companies.json</extracomment>
   <translation>Ange hur många företag som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000. En större sidstorlek kan minska antalet API-anrop för stora datamängder.</translation>
  </message>
  <message>
   <source>Enter the number of conversation records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_conversations.json</extracomment>
   <translation>Ange hur många konversationer som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the number of end user records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_endusers.json</extracomment>
   <translation>Ange hur många slutanvändare som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the number of invoice records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_invoices.json</extracomment>
   <translation>Ange hur många fakturor som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the number of issue records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_issues.json</extracomment>
   <translation>Ange hur många problem som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the number of license records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_licenses.json</extracomment>
   <translation>Ange hur många licenser som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the number of objective records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_objectives.json</extracomment>
   <translation>Ange hur många mål som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the number of opportunity records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_opportunities.json</extracomment>
   <translation>Ange hur många affärsmöjligheter som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the number of task records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_tasks.json</extracomment>
   <translation>Ange hur många uppgifter som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the number of ticket records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_tickets.json</extracomment>
   <translation>Ange hur många ärenden som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the number of user records to retrieve per page. The default is 100 and the maximum is 5000.</source>
   <extracomment>resources/templates/planhat/get_users.json</extracomment>
   <translation>Ange hur många användare som ska hämtas per sida. Standardvärdet är 100 och det högsta är 5000.</translation>
  </message>
  <message>
   <source>Enter the token again</source>
   <extracomment>planhat_gui/ui/ways_out.py</extracomment>
   <translation>Ange token igen</translation>
  </message>
  <message>
   <source>Enter the token again.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Ange token igen.</translation>
  </message>
  <message>
   <source>Enter the {label}.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Fyll i ”{label}”.</translation>
  </message>
  <message>
   <source>Enter the {setting_label}.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Fyll i ”{setting_label}”.</translation>
  </message>
  <message>
   <source>Enter them in the Settings.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Ange dem i Inställningar.</translation>
  </message>
  <message>
   <source>Error</source>
   <extracomment>planhat_gui/model/run_compare.py, planhat_gui/ui/kit/tokens.py</extracomment>
   <translation>Fel</translation>
  </message>
  <message>
   <source>Europe (eu)</source>
   <extracomment>planhat_gui/model/regions.py</extracomment>
   <translation>Europa (eu)</translation>
  </message>
  <message>
   <source>Europe 2 (eu2)</source>
   <extracomment>planhat_gui/model/regions.py</extracomment>
   <translation>Europa 2 (eu2)</translation>
  </message>
  <message>
   <source>Europe 3 (eu3)</source>
   <extracomment>planhat_gui/model/regions.py</extracomment>
   <translation>Europa 3 (eu3)</translation>
  </message>
  <message>
   <source>Every column lands as it comes. Columns about people can be hashed or dropped.</source>
   <extracomment>planhat_gui/ui/forms/run_options.py</extracomment>
   <translation>Varje kolumn sparas som den kommer. Kolumner om personer kan hashas eller utelämnas.</translation>
  </message>
  <message>
   <source>Every column lands as it comes: nothing is hashed or dropped.</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Varje kolumn sparas som den kommer: ingenting hashas eller utelämnas.</translation>
  </message>
  <message>
   <source>Every record and every column, whatever is shown.</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Alla poster och alla kolumner, vad som än visas.</translation>
  </message>
  <message>
   <source>Every run leaves a receipt here: what was read, how many records, why it ended.</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Varje körning lämnar ett kvitto här: vad som lästes, hur många poster och varför den slutade.</translation>
  </message>
  <message>
   <source>Exactly {rows:,} records came from one call, and no pagination is set: there are probably more. Set Pagination, then test again.</source>
   <extracomment>planhat_gui/engine/walk.py</extracomment>
   <translation>Exakt {rows:,} poster kom från ett anrop, och ingen sidindelning är angiven: det finns troligen fler. Ange Sidindelning och testa igen.</translation>
  </message>
  <message>
   <source>Exactly {rows:,} records came from one call, and there is {following_end}: there are probably more. Check Pagination, then test again.</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>Exakt {rows:,} poster kom från ett anrop, och det finns {following_end}: det finns troligen fler. Kontrollera Sidindelning och testa igen.</translation>
  </message>
  <message>
   <source>Exactly {value:,} records came: there are probably more.</source>
   <extracomment>planhat_gui/compose/advice.py</extracomment>
   <translation>Exakt {value:,} poster kom: det finns troligen fler.</translation>
  </message>
  <message>
   <source>Expand into columns</source>
   <extracomment>planhat_gui/ui/nexset_desk.py</extracomment>
   <translation>Fäll ut till kolumner</translation>
  </message>
  <message>
   <source>Expanded</source>
   <extracomment>planhat_gui/ui/kit/surfaces.py</extracomment>
   <translation>Utfälld</translation>
  </message>
  <message>
   <source>Expected a list, got a text: “{quoted}”.</source>
   <extracomment>planhat_gui/engine/records.py</extracomment>
   <translation>En lista väntades, men en text kom: ”{quoted}”.</translation>
  </message>
  <message>
   <source>Expected a list, got an object with: {quoted}.</source>
   <extracomment>planhat_gui/engine/records.py</extracomment>
   <translation>En lista väntades, men ett objekt kom, med: {quoted}.</translation>
  </message>
  <message>
   <source>Expected a list, got null.</source>
   <extracomment>planhat_gui/engine/records.py</extracomment>
   <translation>En lista väntades, men null kom.</translation>
  </message>
  <message>
   <source>Expected a list, got {quoted}.</source>
   <extracomment>planhat_gui/engine/records.py</extracomment>
   <translation>En lista väntades, men {quoted} kom.</translation>
  </message>
  <message>
   <source>Expected a list, got {value}.</source>
   <extracomment>planhat_gui/engine/records.py</extracomment>
   <translation>En lista väntades, men {value} kom.</translation>
  </message>
  <message>
   <source>Export</source>
   <extracomment>planhat_gui/ui/pages/export.py, planhat_gui/ui/pages/nexsets_layout.py, planhat_gui/ui/pages/set_aside.py, planhat_gui/ui/pages/views_layout.py</extracomment>
   <translation>Exportera</translation>
  </message>
  <message>
   <source>Export Flow…</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Exportera flöde…</translation>
  </message>
  <message>
   <source>Export anyway</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>Exportera ändå</translation>
  </message>
  <message>
   <source>Export as {word}</source>
   <extracomment>planhat_gui/ui/exporting.py</extracomment>
   <translation>Exportera som {word}</translation>
  </message>
  <message>
   <source>Export fewer columns, or export it as .csv or .parquet.</source>
   <extracomment>planhat_gui/sinks/sqlite_file.py</extracomment>
   <translation>Exportera färre kolumner, eller exportera som .csv eller .parquet.</translation>
  </message>
  <message>
   <source>Export flow</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>Exportera flöde</translation>
  </message>
  <message>
   <source>Export format</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Exportformat</translation>
  </message>
  <message>
   <source>Export it as .csv or .parquet, or have it spread over {sheets_for:,} sheets of one file.</source>
   <extracomment>planhat_gui/sinks/xlsx_file.py</extracomment>
   <translation>Exportera som .csv eller .parquet, eller låt det spridas över {sheets_for:,} blad i en fil.</translation>
  </message>
  <message>
   <source>Export it as .csv or .parquet, or have them shortened (--shorten).</source>
   <extracomment>planhat_gui/sinks/xlsx_file.py</extracomment>
   <translation>Exportera som .csv eller .parquet, eller låt dem kortas av (--shorten).</translation>
  </message>
  <message>
   <source>Export it as .csv or .parquet.</source>
   <extracomment>planhat_gui/sinks/xlsx_file.py</extracomment>
   <translation>Exportera den som .csv eller .parquet.</translation>
  </message>
  <message>
   <source>Export options</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Exportalternativ</translation>
  </message>
  <message>
   <source>Export progress</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>Exportens förlopp</translation>
  </message>
  <message>
   <source>Export them as .jsonl, or run the flow as FlexFlow.</source>
   <extracomment>planhat_gui/sinks/parquet_file.py, planhat_gui/store/extract.py</extracomment>
   <translation>Exportera dem som .jsonl, eller kör flödet som FlexFlow.</translation>
  </message>
  <message>
   <source>Export to Excel</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Exportera till Excel</translation>
  </message>
  <message>
   <source>Export view</source>
   <extracomment>planhat_gui/ui/pages/views_layout.py</extracomment>
   <translation>Exportera vy</translation>
  </message>
  <message>
   <source>Export what was set aside</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>Exportera det som lagts åt sidan</translation>
  </message>
  <message>
   <source>Export {name}</source>
   <extracomment>planhat_gui/ui/side_table.py</extracomment>
   <translation>Exportera: {name}</translation>
  </message>
  <message>
   <source>Export “{offer_name}”</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Exportera ”{offer_name}”</translation>
  </message>
  <message>
   <source>Exported</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>Exporterat</translation>
  </message>
  <message>
   <source>Exporting</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>Exporterar</translation>
  </message>
  <message>
   <source>Export…</source>
   <extracomment>planhat_gui/ui/pages/nexsets.py</extracomment>
   <translation>Exportera…</translation>
  </message>
  <message>
   <source>Fact</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Uppgift</translation>
  </message>
  <message>
   <source>Facts compared</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Jämförda uppgifter</translation>
  </message>
  <message>
   <source>Failed</source>
   <extracomment>planhat_gui/ui/result/panel.py, planhat_gui/ui/run_view.py, planhat_gui/ui/say.py, words that are chosen by a value</extracomment>
   <translation>Misslyckades</translation>
  </message>
  <message>
   <source>Feb</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>feb.</translation>
  </message>
  <message>
   <source>February</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>februari</translation>
  </message>
  <message>
   <source>Fetch the rows again before each run</source>
   <extracomment>planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Hämta raderna på nytt före varje körning</translation>
  </message>
  <message>
   <source>Fetch the rows from the Nexset again before each run</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Hämta raderna från Nexsetet på nytt före varje körning</translation>
  </message>
  <message>
   <source>Field</source>
   <extracomment>planhat_gui/ui/kit/record_tree.py</extracomment>
   <translation>Fält</translation>
  </message>
  <message>
   <source>File</source>
   <extracomment>planhat_gui/ui/frame.py</extracomment>
   <translation>Arkiv</translation>
  </message>
  <message>
   <source>File</source>
   <comment>one file</comment>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>Fil</translation>
  </message>
  <message>
   <source>Files exported from this program, backups and other copies: the program does not know where they are.</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Filer som har exporterats från programmet, säkerhetskopior och andra kopior: programmet vet inte var de finns.</translation>
  </message>
  <message>
   <source>Filled</source>
   <extracomment>planhat_gui/ui/column_summary.py, planhat_gui/ui/columns_view.py</extracomment>
   <translation>Ifyllda</translation>
  </message>
  <message>
   <source>Fills the Advanced tab with exactly this request.</source>
   <extracomment>planhat_gui/ui/wizard/template_tab.py</extracomment>
   <translation>Fyller i fliken Avancerat med exakt det här anropet.</translation>
  </message>
  <message>
   <source>Filter</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/filter_bar.py, planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Filter by this value ({words})</source>
   <extracomment>planhat_gui/ui/filter_bar.py</extracomment>
   <translation>Filtrera på det här värdet ({words})</translation>
  </message>
  <message>
   <source>Filter column</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Filterkolumn</translation>
  </message>
  <message>
   <source>Filter condition</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Filtervillkor</translation>
  </message>
  <message>
   <source>Filter upper value</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Övre filtervärde</translation>
  </message>
  <message>
   <source>Filter value</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Filtervärde</translation>
  </message>
  <message>
   <source>Filter values</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Filtervärden</translation>
  </message>
  <message>
   <source>Filter “{shown}”…</source>
   <extracomment>planhat_gui/ui/filter_bar.py</extracomment>
   <translation>Filtrera ”{shown}”…</translation>
  </message>
  <message>
   <source>Filters</source>
   <extracomment>planhat_gui/ui/filter_bar.py</extracomment>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Find</source>
   <extracomment>planhat_gui/ui/kit/raw_text.py, planhat_gui/ui/person/page.py</extracomment>
   <translation>Sök</translation>
  </message>
  <message>
   <source>Find a Person</source>
   <extracomment>planhat_gui/ui/page_acts.py</extracomment>
   <translation>Sök en person</translation>
  </message>
  <message>
   <source>Find a Person…</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Sök en person…</translation>
  </message>
  <message>
   <source>Find a person</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Sök en person</translation>
  </message>
  <message>
   <source>Find another person</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Sök en annan person</translation>
  </message>
  <message>
   <source>Find column</source>
   <extracomment>planhat_gui/ui/lookup/from_nexset.py, planhat_gui/ui/personal/page.py</extracomment>
   <translation>Sök kolumn</translation>
  </message>
  <message>
   <source>Find credential</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Sök inloggning</translation>
  </message>
  <message>
   <source>Find flow</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Sök flöde</translation>
  </message>
  <message>
   <source>Find in answer</source>
   <extracomment>planhat_gui/ui/kit/raw_text.py</extracomment>
   <translation>Sök i svaret</translation>
  </message>
  <message>
   <source>Find lookup</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Sök uppslagstabell</translation>
  </message>
  <message>
   <source>Find on This Page</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Sök på den här sidan</translation>
  </message>
  <message>
   <source>Find person</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Sök person</translation>
  </message>
  <message>
   <source>Find run</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Sök körning</translation>
  </message>
  <message>
   <source>Finished</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Avslutades</translation>
  </message>
  <message>
   <source>Finishing…</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Avslutar…</translation>
  </message>
  <message>
   <source>First Steps</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/pages/help.py</extracomment>
   <translation>Kom igång</translation>
  </message>
  <message>
   <source>First request</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/model/run_compare.py, planhat_gui/ui/advanced/marked.py, planhat_gui/ui/wizard/url_line.py</extracomment>
   <translation>Första anropet</translation>
  </message>
  <message>
   <source>First steps</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Kom igång</translation>
  </message>
  <message>
   <source>Fit All Columns</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Anpassa alla kolumner</translation>
  </message>
  <message>
   <source>Fit all</source>
   <extracomment>planhat_gui/ui/column_chooser.py</extracomment>
   <translation>Anpassa alla</translation>
  </message>
  <message>
   <source>Fit all columns</source>
   <extracomment>planhat_gui/ui/column_chooser.py</extracomment>
   <translation>Anpassa alla kolumner</translation>
  </message>
  <message>
   <source>Fit to contents</source>
   <extracomment>planhat_gui/ui/column_places.py</extracomment>
   <translation>Anpassa till innehållet</translation>
  </message>
  <message>
   <source>FlexFlow</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>FlexFlow</translation>
  </message>
  <message>
   <source>Flow</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/model/run_compare.py, planhat_gui/ui/bin_view.py, planhat_gui/ui/frame.py</extracomment>
   <translation>Flöde</translation>
  </message>
  <message>
   <source>Flow Name</source>
   <extracomment>planhat_gui/ui/wizard/header.py</extracomment>
   <translation>Flödets namn</translation>
  </message>
  <message>
   <source>Flow as it was</source>
   <extracomment>planhat_gui/ui/flow_then.py</extracomment>
   <translation>Flödet som det var</translation>
  </message>
  <message>
   <source>Flow file (*{suffix})</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>Flödesfil (*{suffix})</translation>
  </message>
  <message>
   <source>Flow file of this run</source>
   <extracomment>planhat_gui/ui/flow_then.py</extracomment>
   <translation>Flödesfilen för den här körningen</translation>
  </message>
  <message>
   <source>Flow file of this run, as text</source>
   <extracomment>planhat_gui/ui/flow_then.py</extracomment>
   <translation>Flödesfilen för den här körningen, som text</translation>
  </message>
  <message>
   <source>Flow from a Copied curl Command</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Flöde från kopierat curl-kommando</translation>
  </message>
  <message>
   <source>Flow list</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Lista över flöden</translation>
  </message>
  <message>
   <source>Flow type</source>
   <extracomment>planhat_gui/ui/wizard/header.py, planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Flödestyp</translation>
  </message>
  <message>
   <source>Flows</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/frame.py, planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Flöden</translation>
  </message>
  <message>
   <source>Flows compared</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Jämförda flöden</translation>
  </message>
  <message>
   <source>Flows know the credential by this name. The secret itself is in no flow.</source>
   <extracomment>planhat_gui/ui/credential/fields.py</extracomment>
   <translation>Flöden känner inloggningen vid det här namnet. Själva hemligheten finns inte i något flöde.</translation>
  </message>
  <message>
   <source>Follow</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>Följ med</translation>
  </message>
  <message>
   <source>For complete field definitions on Planhat invoice records, see the Planhat Invoice API documentation.</source>
   <extracomment>resources/templates/planhat/get_invoices.json</extracomment>
   <translation>Fullständiga fältdefinitioner för fakturor i Planhat finns i dokumentationen för Planhat Invoice API.</translation>
  </message>
  <message>
   <source>For each credential, all its runs together; 0 is no limit. Planhat allows 200. What a server says of its own limits can only make it slower.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>För varje inloggning, alla dess körningar sammanlagt; 0 är ingen gräns. Planhat tillåter 200. Det som en server säger om sina egna gränser kan bara göra det långsammare.</translation>
  </message>
  <message>
   <source>For everything but this computer itself.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>För allt utom den här datorn själv.</translation>
  </message>
  <message>
   <source>For example X-API-Key.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Till exempel X-API-Key.</translation>
  </message>
  <message>
   <source>For example api_key.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Till exempel api_key.</translation>
  </message>
  <message>
   <source>For steps set up by hand it is not known which field says when a record last changed. Choose Full; or Append, with {last_run} where the address takes a date.</source>
   <extracomment>planhat_gui/engine/resolve.py</extracomment>
   <translation>För steg som ställts in för hand är det inte känt vilket fält som visar när en post senast ändrades. Välj ”Allt”, eller ”Lägg till” med {last_run} där adressen tar ett datum.</translation>
  </message>
  <message>
   <source>For the place that is chosen above: what Forget does with it.</source>
   <extracomment>planhat_gui/ui/person/results.py</extracomment>
   <translation>För den plats som är vald ovan: vad Glöm gör med den.</translation>
  </message>
  <message>
   <source>For the text itself double its braces: {{ }}.</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>För själva texten, dubblera klammerparenteserna: {{ }}.</translation>
  </message>
  <message>
   <source>For this session only</source>
   <extracomment>planhat_gui/ui/credential/fields.py, planhat_gui/ui/credential/no_store.py</extracomment>
   <translation>Bara för den här sessionen</translation>
  </message>
  <message>
   <source>For this session only means in memory: the token is gone when you close the program, and is never written to a file.</source>
   <extracomment>planhat_gui/ui/credential/fields.py</extracomment>
   <translation>”Bara för den här sessionen” betyder i minnet: token försvinner när du stänger programmet och skrivs aldrig till någon fil.</translation>
  </message>
  <message>
   <source>Forbidden</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Ej tillåtet</translation>
  </message>
  <message>
   <source>Forget now</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Glöm nu</translation>
  </message>
  <message>
   <source>Forget question</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Fråga om att glömma</translation>
  </message>
  <message>
   <source>Forget {who}? {will_do} No flow may run meanwhile.</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Glömma {who}? {will_do} Inget flöde får köras under tiden.</translation>
  </message>
  <message>
   <source>Forgetting</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Glömmer</translation>
  </message>
  <message>
   <source>Forgetting a person</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Att glömma en person</translation>
  </message>
  <message>
   <source>Forgetting in {label}</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Glömmer i {label}</translation>
  </message>
  <message>
   <source>Forgetting {who} was cut short {when}. Find and forget the same person again.</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Att glömma {who} avbröts {when}. Sök och glöm samma person igen.</translation>
  </message>
  <message>
   <source>Forget…</source>
   <extracomment>planhat_gui/ui/person/results.py</extracomment>
   <translation>Glöm…</translation>
  </message>
  <message>
   <source>Forgotten</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Glömd</translation>
  </message>
  <message>
   <source>Format</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Format</translation>
  </message>
  <message>
   <source>Found from the answer</source>
   <extracomment>planhat_gui/ui/advanced/paths.py</extracomment>
   <translation>Hittat i svaret</translation>
  </message>
  <message>
   <source>Found {plural}, not elements.{ask}</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Hittade {plural}, inte element.{ask}</translation>
  </message>
  <message>
   <source>Found {times} in {places}; {looked}.</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Hittades {times} i {places}; {looked}.</translation>
  </message>
  <message>
   <source>Found {words} that {holds} only text, not records.{ask}</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Hittade {words} som bara {holds} text, inte poster.{ask}</translation>
  </message>
  <message>
   <source>Found {words}, not records.{ask}</source>
   <extracomment>planhat_gui/engine/paths/judge.py</extracomment>
   <translation>Hittade {words}, inte poster.{ask}</translation>
  </message>
  <message>
   <source>Free software under the MIT licence, without any warranty. Not made by Planhat. It tells nobody that you use it.</source>
   <extracomment>planhat_gui/ui/about.py</extracomment>
   <translation>Fri programvara under MIT-licensen, utan någon garanti. Inte gjort av Planhat. Det berättar inte för någon att du använder det.</translation>
  </message>
  <message>
   <source>Freeze First Column</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Lås första kolumnen</translation>
  </message>
  <message>
   <source>Freeze up to here</source>
   <extracomment>planhat_gui/ui/column_places.py</extracomment>
   <translation>Lås fram till hit</translation>
  </message>
  <message>
   <source>From</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Källa</translation>
  </message>
  <message>
   <source>From Planhat’s App Center, Private Apps (formerly Service Accounts). It is kept in memory and nowhere else, until you close the program.</source>
   <extracomment>planhat_gui/ui/credential/planhat_fields.py</extracomment>
   <translation>Från Planhats App Center, Private Apps (tidigare Service Accounts). Sparas i minnet och ingen annanstans, tills du stänger programmet.</translation>
  </message>
  <message>
   <source>From Planhat’s App Center, Private Apps (formerly Service Accounts). It is kept in your system’s password store and nowhere else.</source>
   <extracomment>planhat_gui/ui/credential/planhat_fields.py</extracomment>
   <translation>Från Planhats App Center, Private Apps (tidigare Service Accounts). Sparas i systemets lösenordslager och ingen annanstans.</translation>
  </message>
  <message>
   <source>From a Nexset</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Från ett Nexset</translation>
  </message>
  <message>
   <source>From a file…</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Från en fil…</translation>
  </message>
  <message>
   <source>From each record of {step}</source>
   <extracomment>planhat_gui/engine/macro_menu.py</extracomment>
   <translation>Från varje post i {step}</translation>
  </message>
  <message>
   <source>From {host}</source>
   <extracomment>planhat_gui/ui/paste_command.py</extracomment>
   <translation>Från {host}</translation>
  </message>
  <message>
   <source>Full</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>Allt</translation>
  </message>
  <message>
   <source>Full Run Now</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Kör allt nu</translation>
  </message>
  <message>
   <source>Further allowed origins</source>
   <extracomment>planhat_gui/ui/credential/fields.py</extracomment>
   <translation>Fler tillåtna adresser</translation>
  </message>
  <message>
   <source>GET  ·  read</source>
   <extracomment>planhat_gui/ui/advanced/request.py</extracomment>
   <translation>GET  ·  läs</translation>
  </message>
  <message>
   <source>GET has no body.</source>
   <extracomment>planhat_gui/engine/binding.py</extracomment>
   <translation>GET har inget innehåll.</translation>
  </message>
  <message>
   <source>Generic REST API</source>
   <extracomment>planhat_gui/model/flow.py</extracomment>
   <translation>Allmänt REST-API</translation>
  </message>
  <message>
   <source>Give a path, for example $[*].</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>Ange en sökväg, till exempel $[*].</translation>
  </message>
  <message>
   <source>Give a path, for example /response/data/item.</source>
   <extracomment>planhat_gui/engine/paths/xpath_text.py</extracomment>
   <translation>Ange en sökväg, till exempel /response/data/item.</translation>
  </message>
  <message>
   <source>Give more of it, such as {ids}.</source>
   <extracomment>planhat_gui/store/history.py</extracomment>
   <translation>Ange mer av det, till exempel {ids}.</translation>
  </message>
  <message>
   <source>Give the credential a name.</source>
   <extracomment>planhat_gui/model/names.py</extracomment>
   <translation>Ge inloggningen ett namn.</translation>
  </message>
  <message>
   <source>Give the flow a name.</source>
   <extracomment>planhat_gui/model/names.py</extracomment>
   <translation>Ge flödet ett namn.</translation>
  </message>
  <message>
   <source>Give the lookup a name.</source>
   <extracomment>planhat_gui/model/names.py</extracomment>
   <translation>Ge uppslagstabellen ett namn.</translation>
  </message>
  <message>
   <source>Go</source>
   <extracomment>planhat_gui/ui/go_to_row.py</extracomment>
   <translation>Gå</translation>
  </message>
  <message>
   <source>Go on in {span}.</source>
   <extracomment>planhat_gui/engine/fetch.py</extracomment>
   <translation>Fortsätt om {span}.</translation>
  </message>
  <message>
   <source>Go to</source>
   <extracomment>planhat_gui/ui/quick_switcher.py</extracomment>
   <translation>Gå till</translation>
  </message>
  <message>
   <source>Go to Anything…</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Gå till…</translation>
  </message>
  <message>
   <source>Go to Row…</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Gå till rad…</translation>
  </message>
  <message>
   <source>Go to a page, a flow, a Nexset, or do something</source>
   <extracomment>planhat_gui/ui/quick_switcher.py</extracomment>
   <translation>Gå till en sida, ett flöde eller ett Nexset, eller gör något</translation>
  </message>
  <message>
   <source>Go to anything</source>
   <extracomment>planhat_gui/ui/quick_switcher.py</extracomment>
   <translation>Gå till vad som helst</translation>
  </message>
  <message>
   <source>Go to row</source>
   <extracomment>planhat_gui/ui/go_to_row.py</extracomment>
   <translation>Gå till rad</translation>
  </message>
  <message>
   <source>Go to the credential</source>
   <extracomment>planhat_gui/ui/result/pages.py, planhat_gui/ui/ways_out.py</extracomment>
   <translation>Gå till inloggningen</translation>
  </message>
  <message>
   <source>Goes to the Nexsets, where the records are.</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Går till Nexset, där posterna finns.</translation>
  </message>
  <message>
   <source>Goes to the Nexsets: press Export there, and Excel.</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Går till Nexset: tryck på Exportera där, och Excel.</translation>
  </message>
  <message>
   <source>Gone</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Borta</translation>
  </message>
  <message>
   <source>Good to know</source>
   <extracomment>planhat_gui/ui/wizard/about.py</extracomment>
   <translation>Bra att veta</translation>
  </message>
  <message>
   <source>Hash</source>
   <extracomment>planhat_gui/model/personal.py, planhat_gui/ui/personal/words.py</extracomment>
   <translation>Hasha</translation>
  </message>
  <message>
   <source>Hashed before anything lands: {hashed}.</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>Hashas innan något sparas: {hashed}.</translation>
  </message>
  <message>
   <source>Hashed before landing: {names}.</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>Hashas innan de sparas: {names}.</translation>
  </message>
  <message>
   <source>Hashed before landing: {names}. Dropped: {names_2}.</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>Hashas innan de sparas: {names}. Utelämnas: {names_2}.</translation>
  </message>
  <message>
   <source>Hashes made with a new key do not match those made before: people cannot be joined across Nexsets until their flows have run in full. If the old key may come back, keep it.</source>
   <extracomment>planhat_gui/ui/personal/new_key.py</extracomment>
   <translation>Hashar som görs med en ny nyckel stämmer inte med de tidigare: personer kan inte kopplas ihop mellan Nexset förrän deras flöden har kört allt. Om den gamla nyckeln kan komma tillbaka, behåll den.</translation>
  </message>
  <message>
   <source>Have the disk checked, then resume the run.</source>
   <extracomment>planhat_gui/store/landing.py</extracomment>
   <translation>Låt kontrollera disken och återuppta sedan körningen.</translation>
  </message>
  <message>
   <source>Header</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Header</translation>
  </message>
  <message>
   <source>Header name</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Headerns namn</translation>
  </message>
  <message>
   <source>Header table</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Tabell med headrar</translation>
  </message>
  <message>
   <source>Header values can only have Latin-1 characters; {shown} cannot be sent.</source>
   <extracomment>planhat_gui/model/headers.py</extracomment>
   <translation>Headervärden kan bara ha Latin-1-tecken; {shown} kan inte skickas.</translation>
  </message>
  <message>
   <source>Headers</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Headrar</translation>
  </message>
  <message>
   <source>Health</source>
   <extracomment>resources/views/renewals_next_90_days.sql</extracomment>
   <translation>Hälsa</translation>
  </message>
  <message>
   <source>Health by phase</source>
   <extracomment>resources/views/health_by_phase.sql</extracomment>
   <translation>Hälsa per fas</translation>
  </message>
  <message>
   <source>Help</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/frame.py, planhat_gui/ui/pages/help.py</extracomment>
   <translation>Hjälp</translation>
  </message>
  <message>
   <source>Hide all</source>
   <extracomment>planhat_gui/ui/column_chooser.py</extracomment>
   <translation>Dölj alla</translation>
  </message>
  <message>
   <source>Hide all columns</source>
   <extracomment>planhat_gui/ui/column_chooser.py</extracomment>
   <translation>Dölj alla kolumner</translation>
  </message>
  <message>
   <source>Hide first steps</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Dölj Kom igång</translation>
  </message>
  <message>
   <source>Hide “{name}”</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Dölj ”{name}”</translation>
  </message>
  <message>
   <source>Hide “{shown}”</source>
   <extracomment>planhat_gui/ui/column_places.py</extracomment>
   <translation>Dölj ”{shown}”</translation>
  </message>
  <message>
   <source>High Contrast</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Hög kontrast</translation>
  </message>
  <message>
   <source>High contrast</source>
   <extracomment>planhat_gui/ui/pages/appearance.py</extracomment>
   <translation>Hög kontrast</translation>
  </message>
  <message>
   <source>Hint about the API URL</source>
   <extracomment>planhat_gui/ui/advanced/request.py</extracomment>
   <translation>Tips om API-URL:en</translation>
  </message>
  <message>
   <source>History of runs</source>
   <extracomment>planhat_gui/store/person/forgetter.py, planhat_gui/store/person/library.py, words that are chosen by a value</extracomment>
   <translation>Körningarnas historik</translation>
  </message>
  <message>
   <source>Host of the API URL</source>
   <extracomment>planhat_gui/ui/advanced/request.py</extracomment>
   <translation>API-URL:ens server</translation>
  </message>
  <message>
   <source>Hour</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>Timme</translation>
  </message>
  <message>
   <source>Hour, 00 to 23</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Timme, 00 till 23</translation>
  </message>
  <message>
   <source>Hour, 00 to 23, and minute</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Timme, 00 till 23, och minut</translation>
  </message>
  <message>
   <source>Hour, 01 to 12</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Timme, 01 till 12</translation>
  </message>
  <message>
   <source>Hour, 01 to 12, and minute</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Timme, 01 till 12, och minut</translation>
  </message>
  <message>
   <source>How many companies are in each phase, how healthy they are, and how much revenue is at stake.</source>
   <extracomment>resources/views/health_by_phase.sql</extracomment>
   <translation>Hur många företag som finns i varje fas, hur väl de mår och hur stora intäkter som står på spel.</translation>
  </message>
  <message>
   <source>How many datasets the records become.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>Hur många datamängder posterna blir.</translation>
  </message>
  <message>
   <source>How many records to ask for in one call.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Hur många poster som begärs i ett anrop.</translation>
  </message>
  <message>
   <source>How the API wants to know who asks. Its documentation says which one, mostly under “Authentication”.</source>
   <extracomment>planhat_gui/ui/credential/rest_fields.py</extracomment>
   <translation>Hur API:et vill veta vem som frågar. Dess dokumentation säger vilket, oftast under ”Authentication”.</translation>
  </message>
  <message>
   <source>How they are protected</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>Hur de skyddas</translation>
  </message>
  <message>
   <source>How to send it.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Hur den skickas.</translation>
  </message>
  <message>
   <source>How {now} and its relatives are written. The shift comes first, then the format.</source>
   <extracomment>planhat_gui/ui/advanced/dates.py</extracomment>
   <translation>Hur {now} och liknande makron skrivs. Förskjutningen görs först, sedan formatet.</translation>
  </message>
  <message>
   <source>Human Names</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Läsbara namn</translation>
  </message>
  <message>
   <source>ID of last record</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Sista postens ID</translation>
  </message>
  <message>
   <source>IP address</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>IP-adress</translation>
  </message>
  <message>
   <source>ISO 8601 with milliseconds</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>ISO 8601 med millisekunder</translation>
  </message>
  <message>
   <source>ISO 8601 with the zone's offset</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>ISO 8601 med tidszonens förskjutning</translation>
  </message>
  <message>
   <source>ISO 8601 without a zone</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>ISO 8601 utan tidszon</translation>
  </message>
  <message>
   <source>ISO 8601 without separators, in UTC</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>ISO 8601 utan skiljetecken, i UTC</translation>
  </message>
  <message>
   <source>If that is meant, add this address to the credential's allowed origins.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Om det är meningen, lägg till adressen bland inloggningens tillåtna adresser.</translation>
  </message>
  <message>
   <source>If you want this flow to ask it, clear Set API URL and type the address there yourself (or: planhat-gui flows allow FLOW --address {origin}).</source>
   <extracomment>planhat_gui/model/imported.py</extracomment>
   <translation>Om du vill att flödet ska fråga den, töm Ange API-URL och skriv adressen där själv (eller: planhat-gui flows allow FLOW --address {origin}).</translation>
  </message>
  <message>
   <source>Import</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Importera</translation>
  </message>
  <message>
   <source>Import Flow…</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Importera flöde…</translation>
  </message>
  <message>
   <source>Import flow</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>Importera flöde</translation>
  </message>
  <message>
   <source>Import it with --keep-both, under another name, or with --replace (the old one is kept in the bin).</source>
   <extracomment>planhat_gui/compose/imports.py</extracomment>
   <translation>Importera det med --keep-both, under ett annat namn, eller med --replace (det gamla behålls i papperskorgen).</translation>
  </message>
  <message>
   <source>Import review</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Granska import</translation>
  </message>
  <message>
   <source>Import without it</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Importera utan den</translation>
  </message>
  <message>
   <source>Import “{name}”?</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Importera ”{name}”?</translation>
  </message>
  <message>
   <source>Imported flow</source>
   <extracomment>planhat_gui/model/key_removal.py</extracomment>
   <translation>Importerat flöde</translation>
  </message>
  <message>
   <source>In [ ] stands a position from 0 (as in [0]) or a name in quotes (as in ['a b']).</source>
   <extracomment>planhat_gui/model/macro_grammar.py</extracomment>
   <translation>Inom [ ] står en position från 0 (som i [0]) eller ett namn inom citattecken (som i ['a b']).</translation>
  </message>
  <message>
   <source>In exports and logs</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>I exporter och loggar</translation>
  </message>
  <message>
   <source>In the data folder</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>I datamappen</translation>
  </message>
  <message>
   <source>Include previous step results</source>
   <extracomment>planhat_gui/ui/advanced/steps.py</extracomment>
   <translation>Ta med resultat från tidigare steg</translation>
  </message>
  <message>
   <source>Incomplete</source>
   <extracomment>planhat_gui/ui/say.py, words that are chosen by a value</extracomment>
   <translation>Ofullständigt</translation>
  </message>
  <message>
   <source>Info</source>
   <extracomment>planhat_gui/ui/kit/tokens.py</extracomment>
   <translation>Information</translation>
  </message>
  <message>
   <source>Install and start a Secret Service, for example GNOME Keyring (apt install gnome-keyring) or KWallet, log in again, and try once more. Until then a token can be kept for this session only.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Installera och starta en Secret Service, till exempel GNOME Keyring (apt install gnome-keyring) eller KWallet, logga in på nytt och försök igen. Till dess kan en token bara behållas för den här sessionen.</translation>
  </message>
  <message>
   <source>Interrupted</source>
   <extracomment>planhat_gui/ui/say.py, words that are chosen by a value</extracomment>
   <translation>Avbröts oväntat</translation>
  </message>
  <message>
   <source>Invalid character at byte {error_start:,} (not UTF-8).</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>Ogiltigt tecken vid byte {error_start:,} (inte UTF-8).</translation>
  </message>
  <message>
   <source>Invoice</source>
   <extracomment>resources/views/overdue_invoices.sql</extracomment>
   <translation>Faktura</translation>
  </message>
  <message>
   <source>Invoices past their due date that nobody paid, the longest overdue first.</source>
   <extracomment>resources/views/overdue_invoices.sql</extracomment>
   <translation>Obetalda fakturor efter förfallodatum, den som varit förfallen längst först.</translation>
  </message>
  <message>
   <source>Issues in Planhat are typically linked to a product backlog or external issue tracker. This endpoint does not support filtering by company ID—all issues accessible to the Service Account will be returned. For more information, see the Planhat Issue API documentation.</source>
   <extracomment>resources/templates/planhat/get_issues.json</extracomment>
   <translation>Problem i Planhat är vanligtvis kopplade till en produktbacklogg eller ett externt ärendehanteringssystem. Ändpunkten kan inte filtrera på företags-ID – alla problem som Service Account har åtkomst till hämtas. Mer information finns i dokumentationen för Planhat Issue API.</translation>
  </message>
  <message>
   <source>It becomes a draft, which you can change and test; it holds no secret.</source>
   <extracomment>planhat_gui/ui/paste_command.py</extracomment>
   <translation>Det blir ett utkast, som du kan ändra och testa; det innehåller ingen hemlighet.</translation>
  </message>
  <message>
   <source>It could not be changed ({why}).</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Det gick inte att ändra ({why}).</translation>
  </message>
  <message>
   <source>It could not be read ({why}).</source>
   <extracomment>planhat_gui/store/person/finder.py</extracomment>
   <translation>Det gick inte att läsa ({why}).</translation>
  </message>
  <message>
   <source>It does not land.</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>Den sparas inte.</translation>
  </message>
  <message>
   <source>It has more than {max_edit_rows:,} rows: they can be looked at here.</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Den har fler än {max_edit_rows:,} rader: de kan bara visas här.</translation>
  </message>
  <message>
   <source>It has not said how it ended.</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Det är inte känt hur den slutade.</translation>
  </message>
  <message>
   <source>It has {there}{more}.</source>
   <extracomment>planhat_gui/compose/lookups.py</extracomment>
   <translation>Det har {there}{more}.</translation>
  </message>
  <message>
   <source>It is given twice.</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>Det anges två gånger.</translation>
  </message>
  <message>
   <source>It is kept in your system’s password store and nowhere else.</source>
   <extracomment>planhat_gui/model/auth.py, planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Sparas i systemets lösenordslager och ingen annanstans.</translation>
  </message>
  <message>
   <source>It is kept in your system’s password store, and sent to the addresses of this credential only.</source>
   <extracomment>planhat_gui/ui/credential/rest_fields.py</extracomment>
   <translation>Den ligger i systemets lösenordslager och skickas bara till inloggningens egna adresser.</translation>
  </message>
  <message>
   <source>It is kept with the last three datasets; run the flow again to see it anew.</source>
   <extracomment>planhat_gui/store/rejected.py</extracomment>
   <translation>Det sparas med de tre senaste datamängderna; kör flödet igen för att se det på nytt.</translation>
  </message>
  <message>
   <source>It is nested too deeply.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Den är för djupt nästlad.</translation>
  </message>
  <message>
   <source>It is still there. Forget again; if it stays, see the log.</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Det finns kvar. Glöm igen; om det ändå finns kvar, se loggen.</translation>
  </message>
  <message>
   <source>It lands as it is.</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>Den sparas som den är.</translation>
  </message>
  <message>
   <source>It lands hashed.</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>Den sparas hashad.</translation>
  </message>
  <message>
   <source>It may be newer than that Nexset: run its flow again.</source>
   <extracomment>planhat_gui/ui/links.py</extracomment>
   <translation>Den kan vara nyare än Nexsetet: kör dess flöde igen.</translation>
  </message>
  <message>
   <source>It was accepted before, so it was replaced or revoked meanwhile: save the new one under Credentials, then resume.</source>
   <extracomment>planhat_gui/engine/run.py</extracomment>
   <translation>Den godkändes tidigare och har alltså bytts ut eller återkallats: spara den nya under Inloggningar och återuppta sedan.</translation>
  </message>
  <message>
   <source>It was cancelled; search again.</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Det avbröts; sök igen.</translation>
  </message>
  <message>
   <source>Items Per Page</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Poster per sida</translation>
  </message>
  <message>
   <source>Its columns join the { list; one call is made for each of its rows.</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py</extracomment>
   <translation>Dess kolumner läggs till i {-listan; ett anrop görs för varje rad.</translation>
  </message>
  <message>
   <source>Its name and port, as your company’s IT gives it: proxy.example.com:8080.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Namn och port, som företagets IT anger det: proxy.example.com:8080.</translation>
  </message>
  <message>
   <source>Its secret would go to your system's password store as a new credential for {host} alone; the rest becomes a draft, which you can change and test.</source>
   <extracomment>planhat_gui/ui/paste_command.py</extracomment>
   <translation>Hemligheten sparas i systemets lösenordslager som en ny inloggning bara för {host}; resten blir ett utkast, som du kan ändra och testa.</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>JSON Lines</source>
   <extracomment>planhat_gui/ui/advanced/paths.py, planhat_gui/ui/export_panel.py</extracomment>
   <translation>JSON Lines</translation>
  </message>
  <message>
   <source>JSON Lines (*.{suffix})</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>JSON Lines (*.{suffix})</translation>
  </message>
  <message>
   <source>JSON or text, with macros. A Content-Type header says what else it is.</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>JSON eller text, med makron. En Content-Type-header anger om det är något annat.</translation>
  </message>
  <message>
   <source>JSONPath ($.data.items[*]) for JSON, XPath (/response/data/item) for XML. Each thing it finds becomes a record.</source>
   <extracomment>planhat_gui/ui/advanced/paths.py</extracomment>
   <translation>JSONPath ($.data.items[*]) för JSON, XPath (/response/data/item) för XML. Varje sak som hittas blir en post.</translation>
  </message>
  <message>
   <source>Jan</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>jan.</translation>
  </message>
  <message>
   <source>January</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>januari</translation>
  </message>
  <message>
   <source>Jul</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>juli</translation>
  </message>
  <message>
   <source>July</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>juli</translation>
  </message>
  <message>
   <source>Jun</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>juni</translation>
  </message>
  <message>
   <source>June</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>juni</translation>
  </message>
  <message>
   <source>Keep</source>
   <extracomment>planhat_gui/model/options.py, planhat_gui/model/personal.py, planhat_gui/ui/personal/words.py</extracomment>
   <translation>Behåll</translation>
  </message>
  <message>
   <source>Keep both</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Behåll båda</translation>
  </message>
  <message>
   <source>Keep editing</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Fortsätt redigera</translation>
  </message>
  <message>
   <source>Keep everything</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Behåll allt</translation>
  </message>
  <message>
   <source>Keep for this session only</source>
   <extracomment>planhat_gui/ui/credential/no_store.py</extracomment>
   <translation>Behåll bara för den här sessionen</translation>
  </message>
  <message>
   <source>Keep it</source>
   <extracomment>planhat_gui/ui/bin_view.py, planhat_gui/ui/exporting.py, planhat_gui/ui/pages/credentials.py, planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Behåll</translation>
  </message>
  <message>
   <source>Keep it and make a draft</source>
   <extracomment>planhat_gui/ui/paste_command.py</extracomment>
   <translation>Spara den och skapa utkast</translation>
  </message>
  <message>
   <source>Keep it open</source>
   <extracomment>planhat_gui/ui/closing.py</extracomment>
   <translation>Håll öppet</translation>
  </message>
  <message>
   <source>Keep looking for the old key</source>
   <extracomment>planhat_gui/ui/personal/new_key.py</extracomment>
   <translation>Leta vidare efter den gamla nyckeln</translation>
  </message>
  <message>
   <source>Keep only the columns and rows that are needed.</source>
   <extracomment>planhat_gui/interop/lookup_files.py</extracomment>
   <translation>Behåll bara de kolumner och rader som behövs.</translation>
  </message>
  <message>
   <source>Keep only the columns that are needed.</source>
   <extracomment>planhat_gui/interop/lookup_xlsx.py</extracomment>
   <translation>Behåll bara de kolumner som behövs.</translation>
  </message>
  <message>
   <source>Keep only those that are needed.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Behåll bara de som behövs.</translation>
  </message>
  <message>
   <source>Keep running</source>
   <extracomment>planhat_gui/ui/closing.py</extracomment>
   <translation>Fortsätt köra</translation>
  </message>
  <message>
   <source>Keep the name</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Behåll namnet</translation>
  </message>
  <message>
   <source>Keep the old ones</source>
   <extracomment>planhat_gui/ui/schema_card.py</extracomment>
   <translation>Behåll de gamla</translation>
  </message>
  <message>
   <source>Keep the old records</source>
   <extracomment>planhat_gui/ui/empty_card.py</extracomment>
   <translation>Behåll de gamla posterna</translation>
  </message>
  <message>
   <source>Kept</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Finns kvar</translation>
  </message>
  <message>
   <source>Keys</source>
   <extracomment>planhat_gui/ui/pages/help.py</extracomment>
   <translation>Tangenter</translation>
  </message>
  <message>
   <source>Keys in a flow can be read by whoever gets its file; put it in the credential.</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>Nycklar i ett flöde kan läsas av alla som får filen; lägg nyckeln i inloggningen.</translation>
  </message>
  <message>
   <source>Keys in a flow can be read in its file and in logs; put it in the credential (Generic REST API, API key).</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>Nycklar i ett flöde kan läsas i filen och i loggar; lägg nyckeln i inloggningen (Allmänt REST-API, API-nyckel).</translation>
  </message>
  <message>
   <source>Kind</source>
   <extracomment>planhat_gui/ui/bin_view.py, planhat_gui/ui/columns_view.py, resources/views/open_work_by_owner.sql</extracomment>
   <translation>Typ</translation>
  </message>
  <message>
   <source>Kind of change</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Typ av ändring</translation>
  </message>
  <message>
   <source>Language</source>
   <extracomment>planhat_gui/ui/language_card.py</extracomment>
   <translation>Språk</translation>
  </message>
  <message>
   <source>Language of the window</source>
   <extracomment>planhat_gui/ui/language_card.py</extracomment>
   <translation>Fönstrets språk</translation>
  </message>
  <message>
   <source>Last 30 days</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Senaste 30 dagarna</translation>
  </message>
  <message>
   <source>Last 7 days</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Senaste 7 dagarna</translation>
  </message>
  <message>
   <source>Last check</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Senaste kontroll</translation>
  </message>
  <message>
   <source>Last run</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Senaste körning</translation>
  </message>
  <message>
   <source>Later steps name this one by it, as in {step_1._id}.</source>
   <extracomment>planhat_gui/ui/advanced/steps.py</extracomment>
   <translation>Senare steg använder nyckeln som namn på det här steget, som i {step_1._id}.</translation>
  </message>
  <message>
   <source>Leave</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Lämna</translation>
  </message>
  <message>
   <source>Leave blank for all companies</source>
   <extracomment>resources/templates/planhat/get_conversations.json, resources/templates/planhat/get_endusers.json, resources/templates/planhat/get_invoices.json, resources/templates/planhat/get_licenses.json</extracomment>
   <translation>Lämna tomt för alla företag</translation>
  </message>
  <message>
   <source>Leave blank to keep the one that is stored.</source>
   <extracomment>planhat_gui/ui/credential/rest_fields.py</extracomment>
   <translation>Lämna tomt för att behålla den som är sparad.</translation>
  </message>
  <message>
   <source>Leave blank to keep the password that is stored.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Lämna tomt för att behålla det lösenord som är sparat.</translation>
  </message>
  <message>
   <source>Leave blank to keep the token that is stored.</source>
   <extracomment>planhat_gui/ui/credential/planhat_fields.py</extracomment>
   <translation>Lämna tomt för att behålla den token som är sparad.</translation>
  </message>
  <message>
   <source>Leave blank to take the pages as the server cuts them.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Lämna tomt för att ta sidorna som servern delar upp dem.</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Lämna den som den är</translation>
  </message>
  <message>
   <source>Leave out this value</source>
   <extracomment>planhat_gui/ui/filter_bar.py</extracomment>
   <translation>Uteslut det här värdet</translation>
  </message>
  <message>
   <source>Leave out what holds the token; if it was meant to be data, change the token.</source>
   <extracomment>planhat_gui/door.py</extracomment>
   <translation>Utelämna det som innehåller token. Om det skulle vara data, byt token.</translation>
  </message>
  <message>
   <source>Leave without saving? What you changed here is lost.</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Lämna utan att spara? Det du har ändrat här går förlorat.</translation>
  </message>
  <message>
   <source>Left</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Kvar</translation>
  </message>
  <message>
   <source>Lets old versions of Excel read letters such as å and é.</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Gör att gamla versioner av Excel läser bokstäver som å och é.</translation>
  </message>
  <message>
   <source>Library</source>
   <extracomment>planhat_gui/store/person/places.py</extracomment>
   <translation>Bibliotek</translation>
  </message>
  <message>
   <source>Licenses in Planhat represent individual subscription line items tied to a company. A single company can have multiple license records (for example, one per product tier or contract term). For complete field definitions, see the Planhat License API documentation.</source>
   <extracomment>resources/templates/planhat/get_licenses.json</extracomment>
   <translation>Licenser i Planhat är enskilda prenumerationsrader som hör till ett företag. Ett företag kan ha flera licenser (till exempel en per produktnivå eller avtalsperiod). Fullständiga fältdefinitioner finns i dokumentationen för Planhat License API.</translation>
  </message>
  <message>
   <source>Light</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/pages/appearance.py</extracomment>
   <translation>Ljust</translation>
  </message>
  <message>
   <source>Like the System</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Som systemet</translation>
  </message>
  <message>
   <source>Like the system</source>
   <extracomment>planhat_gui/ui/language_card.py, planhat_gui/ui/pages/appearance.py, planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Som systemet</translation>
  </message>
  <message>
   <source>Limit of {limit} calls a minute reached</source>
   <extracomment>planhat_gui/engine/pace.py</extracomment>
   <translation>Gränsen på {limit} anrop per minut är nådd</translation>
  </message>
  <message>
   <source>Link credential</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Koppla inloggning</translation>
  </message>
  <message>
   <source>Local Time</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Lokal tid</translation>
  </message>
  <message>
   <source>Log</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>Logg</translation>
  </message>
  <message>
   <source>Logs</source>
   <extracomment>planhat_gui/store/person/places.py</extracomment>
   <translation>Loggar</translation>
  </message>
  <message>
   <source>Look again</source>
   <extracomment>planhat_gui/ui/credential/no_store.py</extracomment>
   <translation>Kontrollera igen</translation>
  </message>
  <message>
   <source>Look again in a moment.</source>
   <extracomment>planhat_gui/store/arrived.py</extracomment>
   <translation>Titta igen om en stund.</translation>
  </message>
  <message>
   <source>Look at the records</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Titta på posterna</translation>
  </message>
  <message>
   <source>Look at what has arrived</source>
   <extracomment>planhat_gui/ui/pages/nexset_news.py, planhat_gui/ui/run_view.py</extracomment>
   <translation>Titta på vad som har kommit</translation>
  </message>
  <message>
   <source>Look at what it asks, and choose one for it.</source>
   <extracomment>planhat_gui/compose/calls.py</extracomment>
   <translation>Se vad flödet frågar efter och välj en inloggning för det.</translation>
  </message>
  <message>
   <source>Look up owner, ownerId and coOwner of other records in the _id of these records.</source>
   <extracomment>resources/templates/planhat/get_users.json</extracomment>
   <translation>Slå upp owner, ownerId och coOwner från andra poster i _id i de här posterna.</translation>
  </message>
  <message>
   <source>Looking for the most frequent values…</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Söker de vanligaste värdena…</translation>
  </message>
  <message>
   <source>Looking for what was set aside…</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>Söker det som lagts åt sidan…</translation>
  </message>
  <message>
   <source>Looking through the records…</source>
   <extracomment>planhat_gui/ui/pages/records_page.py</extracomment>
   <translation>Går igenom posterna…</translation>
  </message>
  <message>
   <source>Looking…</source>
   <extracomment>planhat_gui/ui/pages/help.py</extracomment>
   <translation>Söker…</translation>
  </message>
  <message>
   <source>Looks like</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>Ser ut som</translation>
  </message>
  <message>
   <source>Looks personal: {named}. To hash or drop a column: --hash, --drop.</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>Ser ut som personuppgifter: {named}. Så hashas eller utelämnas en kolumn: --hash, --drop.</translation>
  </message>
  <message>
   <source>Looks through all Nexsets with their earlier versions, pages of stopped runs, lookups, flows, drafts, the history and the logs on this computer.</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Söker igenom alla Nexset med tidigare versioner, sidor från stoppade körningar, uppslagstabeller, flöden, utkast, historiken och loggarna på den här datorn.</translation>
  </message>
  <message>
   <source>Lookup</source>
   <extracomment>planhat_gui/ui/bin_view.py, planhat_gui/ui/lookup/from_nexset.py, planhat_gui/ui/pages/lookups.py, words that are chosen by a value</extracomment>
   <translation>Uppslagstabell</translation>
  </message>
  <message>
   <source>Lookup Name</source>
   <extracomment>planhat_gui/ui/lookup/editor.py, planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Uppslagstabellens namn</translation>
  </message>
  <message>
   <source>Lookup list</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Lista över uppslagstabeller</translation>
  </message>
  <message>
   <source>Lookup question</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Fråga om uppslagstabellen</translation>
  </message>
  <message>
   <source>Lookup rows</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Uppslagstabellens rader</translation>
  </message>
  <message>
   <source>Lookup table</source>
   <extracomment>planhat_gui/ui/lookup/toolbar.py</extracomment>
   <translation>Uppslagstabell</translation>
  </message>
  <message>
   <source>Lookup {name}</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py</extracomment>
   <translation>Uppslagstabellen {name}</translation>
  </message>
  <message>
   <source>Lookups</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/frame.py, planhat_gui/ui/import_review.py, planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Uppslagstabeller</translation>
  </message>
  <message>
   <source>Lookups are made from {others} and {last} files.</source>
   <extracomment>planhat_gui/interop/lookup_files.py</extracomment>
   <translation>Uppslagstabeller skapas från filer av typen {others} och {last}.</translation>
  </message>
  <message>
   <source>Loose ends</source>
   <extracomment>resources/views/loose_ends.sql</extracomment>
   <translation>Lösa trådar</translation>
  </message>
  <message>
   <source>Lost</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Förlorad</translation>
  </message>
  <message>
   <source>Macro</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Makro</translation>
  </message>
  <message>
   <source>Macros</source>
   <extracomment>planhat_gui/ui/advanced/completer.py, planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Makron</translation>
  </message>
  <message>
   <source>Made of: {names}.</source>
   <extracomment>planhat_gui/ui/pages/views_layout.py</extracomment>
   <translation>Gjord av: {names}.</translation>
  </message>
  <message>
   <source>Made with</source>
   <extracomment>planhat_gui/ui/about.py</extracomment>
   <translation>Gjort med</translation>
  </message>
  <message>
   <source>Make a draft</source>
   <extracomment>planhat_gui/ui/paste_command.py</extracomment>
   <translation>Skapa utkast</translation>
  </message>
  <message>
   <source>Make a flow with “{flow}” and run it; the {noun} can be opened then.</source>
   <extracomment>planhat_gui/ui/links.py</extracomment>
   <translation>Skapa ett flöde med ”{flow}” och kör det; därefter går posten att öppna ({noun}).</translation>
  </message>
  <message>
   <source>Make a lookup of a file</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Skapa en uppslagstabell från en fil</translation>
  </message>
  <message>
   <source>Make a lookup…</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py</extracomment>
   <translation>Skapa en uppslagstabell…</translation>
  </message>
  <message>
   <source>Make flows with these endpoints and run them.</source>
   <extracomment>planhat_gui/store/views.py</extracomment>
   <translation>Skapa flöden med de här ändpunkterna och kör dem.</translation>
  </message>
  <message>
   <source>Make it anew.</source>
   <extracomment>planhat_gui/store/credentials.py</extracomment>
   <translation>Skapa den på nytt.</translation>
  </message>
  <message>
   <source>Make it or refresh it again.</source>
   <extracomment>planhat_gui/store/lookups.py</extracomment>
   <translation>Skapa eller uppdatera den igen.</translation>
  </message>
  <message>
   <source>Make lookup</source>
   <extracomment>planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Skapa uppslagstabell</translation>
  </message>
  <message>
   <source>Make room on the disk and try again.</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>Frigör utrymme på disken och försök igen.</translation>
  </message>
  <message>
   <source>Make room on the disk, then resume the run.</source>
   <extracomment>planhat_gui/store/landing.py</extracomment>
   <translation>Frigör utrymme på disken och återuppta sedan körningen.</translation>
  </message>
  <message>
   <source>Make the file readable for you.</source>
   <extracomment>planhat_gui/store/network.py</extracomment>
   <translation>Se till att du kan läsa filen.</translation>
  </message>
  <message>
   <source>Make your first lookup</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Skapa din första uppslagstabell</translation>
  </message>
  <message>
   <source>Making the Nexset…</source>
   <extracomment>planhat_gui/ui/say.py, planhat_gui/ui/schema_card.py</extracomment>
   <translation>Skapar Nexsetet…</translation>
  </message>
  <message>
   <source>Mar</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>mars</translation>
  </message>
  <message>
   <source>March</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>mars</translation>
  </message>
  <message>
   <source>Maximum</source>
   <extracomment>planhat_gui/ui/column_summary.py, planhat_gui/ui/columns_view.py</extracomment>
   <translation>Största</translation>
  </message>
  <message>
   <source>May</source>
   <extracomment>planhat_gui/model/words.py, words that are chosen by a value</extracomment>
   <translation>maj</translation>
  </message>
  <message>
   <source>May be incomplete</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Kan vara ofullständigt</translation>
  </message>
  <message>
   <source>Median</source>
   <extracomment>planhat_gui/ui/column_summary.py, planhat_gui/ui/columns_view.py</extracomment>
   <translation>Median</translation>
  </message>
  <message>
   <source>Mend</source>
   <extracomment>planhat_gui/ui/receipt.py, planhat_gui/ui/result/pages.py</extracomment>
   <translation>Åtgärda</translation>
  </message>
  <message>
   <source>Mend otherwise</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>Åtgärda på annat sätt</translation>
  </message>
  <message>
   <source>Menu bar</source>
   <extracomment>planhat_gui/ui/frame.py</extracomment>
   <translation>Menyrad</translation>
  </message>
  <message>
   <source>Message action</source>
   <extracomment>planhat_gui/ui/kit/status.py</extracomment>
   <translation>Åtgärd för meddelandet</translation>
  </message>
  <message>
   <source>Method</source>
   <extracomment>planhat_gui/ui/advanced/request.py</extracomment>
   <translation>Metod</translation>
  </message>
  <message>
   <source>Milliseconds since 1970 in UTC</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Millisekunder sedan 1970 i UTC</translation>
  </message>
  <message>
   <source>Minimum</source>
   <extracomment>planhat_gui/ui/column_summary.py, planhat_gui/ui/columns_view.py</extracomment>
   <translation>Minsta</translation>
  </message>
  <message>
   <source>Minute</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>Minut</translation>
  </message>
  <message>
   <source>Month</source>
   <extracomment>resources/views/churn_by_reason.sql, resources/views/nps_over_time.sql, words that are chosen by a value</extracomment>
   <translation>Månad</translation>
  </message>
  <message>
   <source>Month and day</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Månad och dag</translation>
  </message>
  <message>
   <source>Month, name</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Månad, namn</translation>
  </message>
  <message>
   <source>Month, short name</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Månad, kort namn</translation>
  </message>
  <message>
   <source>Month, two digits</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Månad, två siffror</translation>
  </message>
  <message>
   <source>More actions</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Fler åtgärder</translation>
  </message>
  <message>
   <source>Most frequent values</source>
   <extracomment>planhat_gui/ui/column_summary.py</extracomment>
   <translation>Vanligaste värdena</translation>
  </message>
  <message>
   <source>Move Column Left</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Flytta kolumn åt vänster</translation>
  </message>
  <message>
   <source>Move Column Right</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Flytta kolumn åt höger</translation>
  </message>
  <message>
   <source>Move column left</source>
   <extracomment>planhat_gui/ui/column_chooser.py</extracomment>
   <translation>Flytta kolumn åt vänster</translation>
  </message>
  <message>
   <source>Move column right</source>
   <extracomment>planhat_gui/ui/column_chooser.py</extracomment>
   <translation>Flytta kolumn åt höger</translation>
  </message>
  <message>
   <source>Move it away, or choose another data folder.</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>Flytta bort den, eller välj en annan datamapp.</translation>
  </message>
  <message>
   <source>Move left</source>
   <extracomment>planhat_gui/ui/column_chooser.py, planhat_gui/ui/column_places.py</extracomment>
   <translation>Flytta åt vänster</translation>
  </message>
  <message>
   <source>Move right</source>
   <extracomment>planhat_gui/ui/column_chooser.py, planhat_gui/ui/column_places.py</extracomment>
   <translation>Flytta åt höger</translation>
  </message>
  <message>
   <source>Move step down</source>
   <extracomment>planhat_gui/ui/advanced/steps.py</extracomment>
   <translation>Flytta steget nedåt</translation>
  </message>
  <message>
   <source>Move step up</source>
   <extracomment>planhat_gui/ui/advanced/steps.py</extracomment>
   <translation>Flytta steget uppåt</translation>
  </message>
  <message>
   <source>Move that file away, or choose another data folder.</source>
   <extracomment>planhat_gui/store/folder.py</extracomment>
   <translation>Flytta bort den filen, eller välj en annan datamapp.</translation>
  </message>
  <message>
   <source>NPS</source>
   <extracomment>resources/views/nps_over_time.sql</extracomment>
   <translation>NPS</translation>
  </message>
  <message>
   <source>NPS over time</source>
   <extracomment>resources/views/nps_over_time.sql</extracomment>
   <translation>NPS över tid</translation>
  </message>
  <message>
   <source>NPS responses</source>
   <extracomment>resources/templates/planhat/get_nps_responses.json</extracomment>
   <translation>NPS-svar</translation>
  </message>
  <message>
   <source>NPS scores in Planhat are classified as Detractors (0–6), Passives (7–8), and Promoters (9–10). For complete field definitions and details on Planhat's NPS data model, see the Planhat NPS API documentation.</source>
   <extracomment>resources/templates/planhat/get_nps_responses.json</extracomment>
   <translation>NPS-poäng i Planhat delas in i kritiker (Detractors, 0–6), passiva (Passives, 7–8) och ambassadörer (Promoters, 9–10). Fullständiga fältdefinitioner och information om Planhats datamodell för NPS finns i dokumentationen för Planhat NPS API.</translation>
  </message>
  <message>
   <source>Name</source>
   <extracomment>planhat_gui/ui/bin_view.py, planhat_gui/ui/pages/credentials.py, planhat_gui/ui/pages/flows.py, planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Namn</translation>
  </message>
  <message>
   <source>Name a column.</source>
   <extracomment>planhat_gui/store/view_text.py</extracomment>
   <translation>Ange en kolumn.</translation>
  </message>
  <message>
   <source>Name of the day</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Dagens namn</translation>
  </message>
  <message>
   <source>Nested too deeply (limit {max_depth}).</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>För djupt nästlat (gränsen är {max_depth}).</translation>
  </message>
  <message>
   <source>Network</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Nätverk</translation>
  </message>
  <message>
   <source>Never run</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Aldrig kört</translation>
  </message>
  <message>
   <source>New</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Nya</translation>
  </message>
  <message>
   <source>New Data Flow</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/frame.py</extracomment>
   <translation>Nytt dataflöde</translation>
  </message>
  <message>
   <source>New credential</source>
   <extracomment>planhat_gui/ui/credential/form.py, planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Ny inloggning</translation>
  </message>
  <message>
   <source>New lookup</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Ny uppslagstabell</translation>
  </message>
  <message>
   <source>New lookup from a Nexset</source>
   <extracomment>planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Ny uppslagstabell från ett Nexset</translation>
  </message>
  <message>
   <source>New records from {moment}: {counts}.</source>
   <extracomment>planhat_gui/ui/pages/nexset_watch.py</extracomment>
   <translation>Nya poster från {moment}: {counts}.</translation>
  </message>
  <message>
   <source>New records from {moment}: {records:,} now, {records_2:,} before.</source>
   <extracomment>planhat_gui/ui/pages/nexset_watch.py</extracomment>
   <translation>Nya poster från {moment}: {records:,} nu, {records_2:,} före.</translation>
  </message>
  <message>
   <source>New variable “{typed}”: after = comes its default, set another one per run</source>
   <extracomment>planhat_gui/engine/macro_menu.py</extracomment>
   <translation>Ny variabel ”{typed}”: efter = kommer standardvärdet, ange ett annat per körning</translation>
  </message>
  <message>
   <source>Nexset</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/destinations.py, planhat_gui/ui/exporting.py, planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Nexset</translation>
  </message>
  <message>
   <source>Nexset list</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Lista över Nexset</translation>
  </message>
  <message>
   <source>Nexset {nexset_name}{often}</source>
   <extracomment>planhat_gui/ui/lookup/words.py</extracomment>
   <translation>Nexset {nexset_name}{often}</translation>
  </message>
  <message>
   <source>Nexsets</source>
   <extracomment>planhat_gui/model/options.py, planhat_gui/ui/actions.py, planhat_gui/ui/frame.py, planhat_gui/ui/pages/nexsets.py</extracomment>
   <translation>Nexset</translation>
  </message>
  <message>
   <source>Nexsets and records</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Nexset och poster</translation>
  </message>
  <message>
   <source>Nexsets of deleted flows stay where they are.</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Nexset från borttagna flöden finns kvar där de är.</translation>
  </message>
  <message>
   <source>Next</source>
   <extracomment>planhat_gui/ui/wizard/frame.py</extracomment>
   <translation>Nästa</translation>
  </message>
  <message>
   <source>Next ID Inclusive?</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Inklusive nästa ID?</translation>
  </message>
  <message>
   <source>Next Match</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Nästa träff</translation>
  </message>
  <message>
   <source>Next Token In Response</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Nästa token i svaret</translation>
  </message>
  <message>
   <source>Next URL in Response</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Nästa URL i svaret</translation>
  </message>
  <message>
   <source>Next URL in Response Header</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Nästa URL i svarets header</translation>
  </message>
  <message>
   <source>Next match</source>
   <extracomment>planhat_gui/ui/kit/raw_text.py</extracomment>
   <translation>Nästa träff</translation>
  </message>
  <message>
   <source>Next record</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Nästa post</translation>
  </message>
  <message>
   <source>No</source>
   <extracomment>planhat_gui/ui/cell_text.py, planhat_gui/ui/import_review.py</extracomment>
   <translation>Nej</translation>
  </message>
  <message>
   <source>No Iteration</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Ingen sidindelning</translation>
  </message>
  <message>
   <source>No Nexsets yet</source>
   <extracomment>planhat_gui/ui/pages/nexsets.py</extracomment>
   <translation>Inga Nexset än</translation>
  </message>
  <message>
   <source>No authentication</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Ingen autentisering</translation>
  </message>
  <message>
   <source>No call could be made. {reasons}</source>
   <extracomment>planhat_gui/engine/sample.py</extracomment>
   <translation>Inget anrop kunde göras. {reasons}</translation>
  </message>
  <message>
   <source>No complete page of this run has arrived yet.</source>
   <extracomment>planhat_gui/store/arrived.py</extracomment>
   <translation>Ingen hel sida av den här körningen har kommit än.</translation>
  </message>
  <message>
   <source>No credential for another API is stored yet. Make one (it may be one without authentication), or try it with the practice tenant first.</source>
   <extracomment>planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Ingen inloggning för ett annat API är sparad än. Skapa en (den kan vara utan autentisering), eller prova med övningsmiljön först.</translation>
  </message>
  <message>
   <source>No credential is chosen.</source>
   <extracomment>planhat_gui/store/credentials.py</extracomment>
   <translation>Ingen inloggning är vald.</translation>
  </message>
  <message>
   <source>No credential is stored yet. Make one with your Planhat API token, or look around with the practice tenant first.</source>
   <extracomment>planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Ingen inloggning är sparad än. Skapa en med din API-token för Planhat, eller se dig omkring med övningsmiljön först.</translation>
  </message>
  <message>
   <source>No credentials yet</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Inga inloggningar än</translation>
  </message>
  <message>
   <source>No date of last change is documented for NPS responses.</source>
   <extracomment>resources/templates/planhat/get_nps_responses.json</extracomment>
   <translation>Inget datum för senaste ändring är dokumenterat för NPS-svar.</translation>
  </message>
  <message>
   <source>No date of last change is documented for licenses, so a run cannot ask for the changed ones only.</source>
   <extracomment>resources/templates/planhat/get_licenses.json</extracomment>
   <translation>Inget datum för senaste ändring är dokumenterat för licenser, så en körning kan inte begära bara de ändrade.</translation>
  </message>
  <message>
   <source>No difference</source>
   <extracomment>planhat_gui/ui/columns_view.py</extracomment>
   <translation>Ingen skillnad</translation>
  </message>
  <message>
   <source>No fact differs</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Inga uppgifter skiljer sig</translation>
  </message>
  <message>
   <source>No lookups yet</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py, planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Inga uppslagstabeller än</translation>
  </message>
  <message>
   <source>No match</source>
   <extracomment>planhat_gui/ui/kit/raw_text.py</extracomment>
   <translation>Ingen träff</translation>
  </message>
  <message>
   <source>No password store</source>
   <extracomment>planhat_gui/ui/credential/no_store.py</extracomment>
   <translation>Inget lösenordslager</translation>
  </message>
  <message>
   <source>No password store on this computer</source>
   <extracomment>planhat_gui/ui/credential/no_store.py</extracomment>
   <translation>Inget lösenordslager på den här datorn</translation>
  </message>
  <message>
   <source>No proxy</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Ingen proxy</translation>
  </message>
  <message>
   <source>No record</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Ingen post</translation>
  </message>
  <message>
   <source>No record has a value here.</source>
   <extracomment>planhat_gui/ui/column_summary.py, planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Ingen post har något värde här.</translation>
  </message>
  <message>
   <source>No record has “{name}” any more.</source>
   <extracomment>planhat_gui/ui/columns_view.py</extracomment>
   <translation>Ingen post har ”{name}” längre.</translation>
  </message>
  <message>
   <source>No records</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Inga poster</translation>
  </message>
  <message>
   <source>No records came, where there were some before</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Inga poster kom, där det fanns några förut</translation>
  </message>
  <message>
   <source>No records.</source>
   <extracomment>planhat_gui/ui/column_summary.py</extracomment>
   <translation>Inga poster.</translation>
  </message>
  <message>
   <source>No run matches</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Ingen körning matchar</translation>
  </message>
  <message>
   <source>No runs yet</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Inga körningar än</translation>
  </message>
  <message>
   <source>No secret</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Ingen hemlighet</translation>
  </message>
  <message>
   <source>No secure connection to {host} could be made.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Det gick inte att skapa en säker anslutning till {host}.</translation>
  </message>
  <message>
   <source>No test yet</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Inget test än</translation>
  </message>
  <message>
   <source>No value comes twice.</source>
   <extracomment>planhat_gui/ui/column_summary.py</extracomment>
   <translation>Inget värde förekommer två gånger.</translation>
  </message>
  <message>
   <source>No values of “{pointer_name}” were set aside.</source>
   <extracomment>planhat_gui/store/beside.py</extracomment>
   <translation>Inga värden i ”{pointer_name}” lades åt sidan.</translation>
  </message>
  <message>
   <source>No views</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>Inga vyer</translation>
  </message>
  <message>
   <source>None</source>
   <comment>no credential</comment>
   <extracomment>planhat_gui/ui/credential_facts.py, planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Ingen</translation>
  </message>
  <message>
   <source>None for now: it sends nothing</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Ingen just nu: flödet skickar inget</translation>
  </message>
  <message>
   <source>None of its own</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Inga egna</translation>
  </message>
  <message>
   <source>None of the {gone:,} records of “{to_name}” came this time: it is empty now.</source>
   <extracomment>planhat_gui/store/publish_kind.py</extracomment>
   <translation>Ingen av de {gone:,} posterna i ”{to_name}” kom den här gången: det är tomt nu.</translation>
  </message>
  <message>
   <source>None. Whatever leaves the program is searched for the secrets in use first, in every encoding, and stopped if one is found; the log strikes them out.</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>Inga. Allt som lämnar programmet genomsöks först efter de hemligheter som används, i alla kodningar, och stoppas om någon hittas; i loggen stryks de.</translation>
  </message>
  <message>
   <source>Not Planhat’s</source>
   <extracomment>planhat_gui/model/flow_review.py</extracomment>
   <translation>Inte Planhats</translation>
  </message>
  <message>
   <source>Not a valid path at column 1: a path begins with $.</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>Inte en giltig sökväg vid kolumn 1: en sökväg börjar med $.</translation>
  </message>
  <message>
   <source>Not a valid path at column 1: a path begins with $; @ only has a meaning in filters.</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>Inte en giltig sökväg vid kolumn 1: en sökväg börjar med $; @ har bara betydelse i filter.</translation>
  </message>
  <message>
   <source>Not a valid path at column {at}: {quoted}() is not supported here.</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>Inte en giltig sökväg vid kolumn {at}: {quoted}() stöds inte här.</translation>
  </message>
  <message>
   <source>Not a valid path at column {column}: a name with “{quoted}” is written {quoted_2}.</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>Inte en giltig sökväg vid kolumn {column}: ett namn med ”{quoted}” skrivs {quoted_2}.</translation>
  </message>
  <message>
   <source>Not a valid path at column {column}: write == to compare.</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>Inte en giltig sökväg vid kolumn {column}: skriv == för att jämföra.</translation>
  </message>
  <message>
   <source>Not a valid path at column {column}: {reason}.</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>Inte en giltig sökväg vid kolumn {column}: {reason}.</translation>
  </message>
  <message>
   <source>Not a valid path at column {opened}: a name in brackets needs quotes: {spelled}.</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>Inte en giltig sökväg vid kolumn {opened}: ett namn inom hakparentes behöver citattecken: {spelled}.</translation>
  </message>
  <message>
   <source>Not a valid path at column {place}: {reason}.</source>
   <extracomment>planhat_gui/engine/paths/xpath_text.py</extracomment>
   <translation>Inte en giltig sökväg vid kolumn {place}: {reason}.</translation>
  </message>
  <message>
   <source>Not all was forgotten</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Allt glömdes inte</translation>
  </message>
  <message>
   <source>Not an address</source>
   <extracomment>planhat_gui/model/flow_review.py</extracomment>
   <translation>Ingen adress</translation>
  </message>
  <message>
   <source>Not checked yet</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Inte kontrollerat än</translation>
  </message>
  <message>
   <source>Not covered</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Omfattas inte</translation>
  </message>
  <message>
   <source>Not known</source>
   <extracomment>planhat_gui/ui/credential_facts.py, planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Okänt</translation>
  </message>
  <message>
   <source>Not on the list</source>
   <extracomment>planhat_gui/model/flow_review.py</extracomment>
   <translation>Inte i listan</translation>
  </message>
  <message>
   <source>Not there now; before: {cut}</source>
   <extracomment>planhat_gui/ui/previous_version.py</extracomment>
   <translation>Finns inte nu; före: {cut}</translation>
  </message>
  <message>
   <source>Not valid JSON: line {line:,}, column {column:,}: {why}.</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>Inte giltig JSON: rad {line:,}, kolumn {column:,}: {why}.</translation>
  </message>
  <message>
   <source>Not valid: {quoted}.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Inte giltigt: {quoted}.</translation>
  </message>
  <message>
   <source>Note</source>
   <extracomment>planhat_gui/ui/kit/tokens.py</extracomment>
   <translation>Anmärkning</translation>
  </message>
  <message>
   <source>Nothing</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Ingenting</translation>
  </message>
  <message>
   <source>Nothing changed since {since}: {unchanged:,} records.</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Inget har ändrats sedan {since}: {unchanged:,} poster.</translation>
  </message>
  <message>
   <source>Nothing could be checked. {detail}</source>
   <extracomment>planhat_gui/ui/credential/form.py</extracomment>
   <translation>Inget kunde kontrolleras. {detail}</translation>
  </message>
  <message>
   <source>Nothing in this answer looks like a list of records.</source>
   <extracomment>planhat_gui/engine/paths/suggest.py, planhat_gui/ui/advanced/desk.py</extracomment>
   <translation>Inget i det här svaret ser ut som en lista med poster.</translation>
  </message>
  <message>
   <source>Nothing is sent along: for APIs that answer everybody.</source>
   <extracomment>planhat_gui/ui/credential/rest_fields.py</extracomment>
   <translation>Inget skickas med: för API:er som svarar alla.</translation>
  </message>
  <message>
   <source>Nothing more arrives</source>
   <extracomment>planhat_gui/ui/run_view.py</extracomment>
   <translation>Ingenting mer kommer</translation>
  </message>
  <message>
   <source>Nothing of it is kept or sent yet.</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Inget av det har sparats eller skickats än.</translation>
  </message>
  <message>
   <source>Nothing to press here</source>
   <extracomment>planhat_gui/ui/page_menu.py</extracomment>
   <translation>Inget att trycka på här</translation>
  </message>
  <message>
   <source>Nothing was exported.</source>
   <extracomment>planhat_gui/door.py</extracomment>
   <translation>Inget exporterades.</translation>
  </message>
  <message>
   <source>Nothing was found; {looked}.</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Ingenting hittades; {looked}.</translation>
  </message>
  <message>
   <source>Nothing was sent</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>Inget skickades</translation>
  </message>
  <message>
   <source>Nothing yet. A receipt of each time is kept here.</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Ingenting än. Ett kvitto från varje gång finns här.</translation>
  </message>
  <message>
   <source>Nov</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>nov.</translation>
  </message>
  <message>
   <source>November</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>november</translation>
  </message>
  <message>
   <source>Now: {cut}
Before: {cut_2}</source>
   <extracomment>planhat_gui/ui/previous_version.py</extracomment>
   <translation>Nu: {cut}
Före: {cut_2}</translation>
  </message>
  <message>
   <source>Now: {cut}; not there before</source>
   <extracomment>planhat_gui/ui/previous_version.py</extracomment>
   <translation>Nu: {cut}; fanns inte före</translation>
  </message>
  <message>
   <source>Numbers, dates and nested fields get types; nothing is lost when records differ.</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Tal, datum och nästlade fält får typer; inget går förlorat när poster skiljer sig åt.</translation>
  </message>
  <message>
   <source>OAuth2 client credentials</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>OAuth2 client credentials</translation>
  </message>
  <message>
   <source>Objectives in Planhat are part of the Customer Success Plan feature. For more information, see the Planhat Objective API documentation.</source>
   <extracomment>resources/templates/planhat/get_objectives.json</extracomment>
   <translation>Mål i Planhat är en del av funktionen Customer Success Plan. Mer information finns i dokumentationen för Planhat Objective API.</translation>
  </message>
  <message>
   <source>Objects by their id</source>
   <extracomment>planhat_gui/engine/paths/suggest.py</extracomment>
   <translation>Objekt efter deras ID</translation>
  </message>
  <message>
   <source>Oct</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>okt.</translation>
  </message>
  <message>
   <source>October</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>oktober</translation>
  </message>
  <message>
   <source>Of these downgrades</source>
   <extracomment>resources/views/churn_by_reason.sql</extracomment>
   <translation>varav nedgraderingar</translation>
  </message>
  <message>
   <source>Offset</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Offset</translation>
  </message>
  <message>
   <source>Oldest</source>
   <extracomment>resources/views/open_work_by_owner.sql</extracomment>
   <translation>Äldsta</translation>
  </message>
  <message>
   <source>On the list</source>
   <extracomment>planhat_gui/model/flow_review.py</extracomment>
   <translation>I listan</translation>
  </message>
  <message>
   <source>On when the record with that id comes again as the first of the next page.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>På när posten med det ID:t kommer igen som den första på nästa sida.</translation>
  </message>
  <message>
   <source>One Nexset</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>Ett Nexset</translation>
  </message>
  <message>
   <source>One call gives everything.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Ett anrop ger allt.</translation>
  </message>
  <message>
   <source>One element</source>
   <extracomment>planhat_gui/engine/paths/suggest_xml.py</extracomment>
   <translation>Ett element</translation>
  </message>
  <message>
   <source>One is kept each time the flow is saved.</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>En sparas varje gång flödet sparas.</translation>
  </message>
  <message>
   <source>One moment…</source>
   <extracomment>planhat_gui/ui/empty_card.py</extracomment>
   <translation>Ett ögonblick…</translation>
  </message>
  <message>
   <source>One object</source>
   <extracomment>planhat_gui/engine/paths/suggest.py</extracomment>
   <translation>Ett objekt</translation>
  </message>
  <message>
   <source>One of Planhat’s own addresses.</source>
   <extracomment>planhat_gui/model/flow_review.py</extracomment>
   <translation>En av Planhats egna adresser.</translation>
  </message>
  <message>
   <source>One of the rows {first:,} to {first_2:,}</source>
   <extracomment>planhat_gui/store/lookup_blocks.py</extracomment>
   <translation>En av raderna {first:,} till {first_2:,}</translation>
  </message>
  <message>
   <source>One table, named after the data. A database that is there gets it added.</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>En tabell med samma namn som datamängden. Finns databasen redan läggs tabellen till i den.</translation>
  </message>
  <message>
   <source>Only gzip and deflate were offered to it.</source>
   <extracomment>planhat_gui/engine/inflate.py</extracomment>
   <translation>Bara gzip och deflate erbjöds.</translation>
  </message>
  <message>
   <source>Only http proxies can be used (found '{scheme}').</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Bara http-proxyer kan användas (hittade '{scheme}').</translation>
  </message>
  <message>
   <source>Only https addresses can be used (found '{scheme}').</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Bara https-adresser kan användas (hittade '{scheme}').</translation>
  </message>
  <message>
   <source>Only https links are.</source>
   <extracomment>planhat_gui/ui/kit/leaving.py</extracomment>
   <translation>Bara https-länkar öppnas.</translation>
  </message>
  <message>
   <source>Only one Nexset can be added to or merged with. Choose One Nexset for Nexsets, or Full here.</source>
   <extracomment>planhat_gui/engine/resolve.py</extracomment>
   <translation>Det går bara att lägga till i eller slå ihop med ett enda Nexset. Välj ”Ett Nexset” för Nexset, eller ”Allt” här.</translation>
  </message>
  <message>
   <source>Only the issuers in this file: ask your company’s IT for it.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Bara utfärdarna i den här filen: be företagets IT-avdelning om den.</translation>
  </message>
  <message>
   <source>Only what differs</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Bara skillnader</translation>
  </message>
  <message>
   <source>Open</source>
   <extracomment>planhat_gui/ui/about.py, planhat_gui/ui/pages/lookups.py, resources/views/open_work_by_owner.sql</extracomment>
   <translation>Öppna</translation>
  </message>
  <message>
   <source>Open Keychain Access, check that the login keychain exists and is unlocked, and try once more. Until then a token can be kept for this session only.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Öppna Nyckelhanterare, kontrollera att inloggningsnyckelringen finns och är upplåst och försök igen. Till dess kan en token bara behållas för den här sessionen.</translation>
  </message>
  <message>
   <source>Open Linked Record</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Öppna länkad post</translation>
  </message>
  <message>
   <source>Open Nexset</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/receipt.py</extracomment>
   <translation>Öppna Nexset</translation>
  </message>
  <message>
   <source>Open Planhat’s page</source>
   <extracomment>planhat_gui/ui/wizard/about.py</extracomment>
   <translation>Öppna Planhats sida</translation>
  </message>
  <message>
   <source>Open data folder</source>
   <extracomment>planhat_gui/ui/about.py</extracomment>
   <translation>Öppna datamappen</translation>
  </message>
  <message>
   <source>Open file</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>Öppna fil</translation>
  </message>
  <message>
   <source>Open folder</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>Öppna mapp</translation>
  </message>
  <message>
   <source>Open it again.</source>
   <extracomment>planhat_gui/store/reader.py</extracomment>
   <translation>Öppna den igen.</translation>
  </message>
  <message>
   <source>Open it in Excel and save it anew, or save it as CSV.</source>
   <extracomment>planhat_gui/interop/lookup_xlsx.py</extracomment>
   <translation>Öppna den i Excel och spara den på nytt, eller spara den som CSV.</translation>
  </message>
  <message>
   <source>Open it in Excel and save it as .xlsx without a password.</source>
   <extracomment>planhat_gui/interop/lookup_xlsx.py</extracomment>
   <translation>Öppna den i Excel och spara den som .xlsx utan lösenord.</translation>
  </message>
  <message>
   <source>Open lookup</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Öppna uppslagstabell</translation>
  </message>
  <message>
   <source>Open record</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Öppna post</translation>
  </message>
  <message>
   <source>Open the credential and enter its token.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Öppna inloggningen och ange dess token.</translation>
  </message>
  <message>
   <source>Open the dataset again.</source>
   <extracomment>planhat_gui/store/lines_reader.py, planhat_gui/store/reader.py, planhat_gui/store/summary.py</extracomment>
   <translation>Öppna datamängden igen.</translation>
  </message>
  <message>
   <source>Open the proxy settings</source>
   <extracomment>planhat_gui/ui/ways_out.py</extracomment>
   <translation>Öppna proxyinställningarna</translation>
  </message>
  <message>
   <source>Open the settings</source>
   <extracomment>planhat_gui/ui/ways_out.py</extracomment>
   <translation>Öppna inställningarna</translation>
  </message>
  <message>
   <source>Open the view again.</source>
   <extracomment>planhat_gui/store/views.py</extracomment>
   <translation>Öppna vyn igen.</translation>
  </message>
  <message>
   <source>Open tickets and tasks by owner and age</source>
   <extracomment>resources/views/open_work_by_owner.sql</extracomment>
   <translation>Öppna ärenden och uppgifter per ansvarig och ålder</translation>
  </message>
  <message>
   <source>Open {kind_noun}</source>
   <extracomment>planhat_gui/ui/links.py</extracomment>
   <translation>Öppna {kind_noun}</translation>
  </message>
  <message>
   <source>Open {kind_noun} “{shown}”</source>
   <extracomment>planhat_gui/ui/links.py</extracomment>
   <translation>Öppna {kind_noun} ”{shown}”</translation>
  </message>
  <message>
   <source>Opens a new flow: choose the practice tenant, press Test.</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Öppnar ett nytt flöde: välj övningsmiljön, tryck på Testa.</translation>
  </message>
  <message>
   <source>Opportunities in Planhat track expansion revenue, upsell deals, and renewal deals managed by the CS team. For complete field definitions, see the Planhat Opportunity API documentation.</source>
   <extracomment>resources/templates/planhat/get_opportunities.json</extracomment>
   <translation>Affärsmöjligheter i Planhat följer upp utökade affärer, merförsäljning och förnyelser som CS-teamet ansvarar för. Fullständiga fältdefinitioner finns i dokumentationen för Planhat Opportunity API.</translation>
  </message>
  <message>
   <source>Optionally, filter the returned companies by lifecycle status using the Status Filter parameter. Select one of the following values from the pulldown menu:</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Du kan filtrera företagen efter livscykelstatus med parametern ”Statusfilter”. Välj något av följande värden i menyn:</translation>
  </message>
  <message>
   <source>Original order</source>
   <extracomment>planhat_gui/ui/kit/grid.py</extracomment>
   <translation>Ursprunglig ordning</translation>
  </message>
  <message>
   <source>Other file</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>Annan fil</translation>
  </message>
  <message>
   <source>Other files</source>
   <extracomment>planhat_gui/store/person/places.py</extracomment>
   <translation>Andra filer</translation>
  </message>
  <message>
   <source>Other people of the same name were left.</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Andra personer med samma namn lämnades.</translation>
  </message>
  <message>
   <source>Outcome</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Resultat</translation>
  </message>
  <message>
   <source>Outside quotes a macro is a whole JSON value. Put quotes around the text that it is a part of.</source>
   <extracomment>planhat_gui/model/macros.py</extracomment>
   <translation>Utanför citattecken är ett makro ett helt JSON-värde. Sätt citattecken runt texten som det är en del av.</translation>
  </message>
  <message>
   <source>Over 90 days</source>
   <extracomment>resources/views/open_work_by_owner.sql</extracomment>
   <translation>Över 90 dagar</translation>
  </message>
  <message>
   <source>Overdue invoices</source>
   <extracomment>resources/views/overdue_invoices.sql</extracomment>
   <translation>Förfallna fakturor</translation>
  </message>
  <message>
   <source>Own address</source>
   <extracomment>planhat_gui/ui/credential/planhat_fields.py, planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Egen adress</translation>
  </message>
  <message>
   <source>Owner</source>
   <extracomment>resources/views/open_work_by_owner.sql, resources/views/renewals_next_90_days.sql</extracomment>
   <translation>Ansvarig</translation>
  </message>
  <message>
   <source>PNG (*.png);;SVG (*.svg)</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>PNG (*.png);;SVG (*.svg)</translation>
  </message>
  <message>
   <source>POST  ·  send or trigger</source>
   <extracomment>planhat_gui/ui/advanced/request.py</extracomment>
   <translation>POST  ·  skicka eller starta</translation>
  </message>
  <message>
   <source>PUT  ·  change</source>
   <extracomment>planhat_gui/ui/advanced/request.py</extracomment>
   <translation>PUT  ·  ändra</translation>
  </message>
  <message>
   <source>Page</source>
   <extracomment>planhat_gui/ui/frame.py, planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>Sida</translation>
  </message>
  <message>
   <source>Page Number</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Sidnummer</translation>
  </message>
  <message>
   <source>Page Size</source>
   <extracomment>resources/templates/planhat/get_churn_records.json, resources/templates/planhat/get_companies.json, resources/templates/planhat/get_conversations.json, resources/templates/planhat/get_endusers.json</extracomment>
   <translation>Sidstorlek</translation>
  </message>
  <message>
   <source>Pages</source>
   <extracomment>planhat_gui/model/run_compare.py, planhat_gui/ui/kit/sidebar.py, planhat_gui/ui/say.py</extracomment>
   <translation>Sidor</translation>
  </message>
  <message>
   <source>Pages of a stopped run</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>Sidor från en stoppad körning</translation>
  </message>
  <message>
   <source>Pagination</source>
   <extracomment>planhat_gui/ui/advanced/paging.py</extracomment>
   <translation>Sidindelning</translation>
  </message>
  <message>
   <source>Pairs parted by commas. A value with a comma stands in quotation marks. The credential sends Authorization by itself.</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Par åtskilda med kommatecken. Ett värde med kommatecken skrivs inom citattecken. Inloggningen skickar själv Authorization.</translation>
  </message>
  <message>
   <source>Parts of the Nexset</source>
   <extracomment>planhat_gui/ui/nexset_tabs.py</extracomment>
   <translation>Nexsetets delar</translation>
  </message>
  <message>
   <source>Passives</source>
   <extracomment>resources/views/nps_over_time.sql</extracomment>
   <translation>Passiva</translation>
  </message>
  <message>
   <source>Password</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Lösenord</translation>
  </message>
  <message>
   <source>Paste</source>
   <extracomment>planhat_gui/ui/kit/secret_field.py, planhat_gui/ui/lookup/toolbar.py</extracomment>
   <translation>Klistra in</translation>
  </message>
  <message>
   <source>Paste rows</source>
   <extracomment>planhat_gui/ui/lookup/toolbar.py</extracomment>
   <translation>Klistra in rader</translation>
  </message>
  <message>
   <source>Paste the API token.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Klistra in API-token.</translation>
  </message>
  <message>
   <source>Path to Metadata in Response</source>
   <extracomment>planhat_gui/ui/advanced/paths.py</extracomment>
   <translation>Sökväg till metadata i svaret</translation>
  </message>
  <message>
   <source>Path to next URL</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Sökväg till nästa URL</translation>
  </message>
  <message>
   <source>Path to next token</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Sökväg till nästa token</translation>
  </message>
  <message>
   <source>Path to the ID in a record</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Sökväg till ID i en post</translation>
  </message>
  <message>
   <source>Paused</source>
   <extracomment>planhat_gui/ui/pages/listing.py, words that are chosen by a value</extracomment>
   <translation>Pausat</translation>
  </message>
  <message>
   <source>Person</source>
   <extracomment>planhat_gui/model/forgetting_words.py, planhat_gui/ui/person/page.py</extracomment>
   <translation>Person</translation>
  </message>
  <message>
   <source>Personal columns</source>
   <extracomment>planhat_gui/ui/personal/line.py</extracomment>
   <translation>Kolumner med personuppgifter</translation>
  </message>
  <message>
   <source>Personal data</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/model/run_compare.py, planhat_gui/ui/forms/run_options.py, planhat_gui/ui/import_review.py</extracomment>
   <translation>Personuppgifter</translation>
  </message>
  <message>
   <source>Personal data columns</source>
   <extracomment>planhat_gui/ui/forms/run_options.py</extracomment>
   <translation>Kolumner med personuppgifter</translation>
  </message>
  <message>
   <source>Personal data: {chosen_fact}.</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>Personuppgifter: {chosen_fact}.</translation>
  </message>
  <message>
   <source>Phase</source>
   <extracomment>planhat_gui/ui/run_view.py, resources/views/health_by_phase.sql, resources/views/renewals_next_90_days.sql</extracomment>
   <translation>Fas</translation>
  </message>
  <message>
   <source>Places found</source>
   <extracomment>planhat_gui/ui/person/found_tree.py</extracomment>
   <translation>Funna ställen</translation>
  </message>
  <message>
   <source>Planhat API Documentation</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Planhats API-dokumentation</translation>
  </message>
  <message>
   <source>Planhat Tickets are typically synced from external support tools such as Zendesk or Intercom via the Planhat API. This endpoint retrieves the ticket data that has been stored in Planhat, regardless of its origin. For more information, see the Planhat Ticket API documentation.</source>
   <extracomment>resources/templates/planhat/get_tickets.json</extracomment>
   <translation>Ärenden i Planhat synkroniseras vanligtvis från externa supportverktyg som Zendesk eller Intercom via Planhats API. Den här ändpunkten hämtar de ärendedata som finns i Planhat, oavsett ursprung. Mer information finns i dokumentationen för Planhat Ticket API.</translation>
  </message>
  <message>
   <source>Planhat Users are the internal team members of your organization, not your customers. Customer contacts are represented as End Users. For more information, see the Planhat User API documentation.</source>
   <extracomment>resources/templates/planhat/get_users.json</extracomment>
   <translation>Användare i Planhat är medarbetare i er organisation, inte era kunder. Kontakter hos kunder är slutanvändare. Mer information finns i dokumentationen för Planhat User API.</translation>
  </message>
  <message>
   <source>Planhat data flows</source>
   <extracomment>planhat_gui/app.py, planhat_gui/ui/about.py, planhat_gui/ui/frame.py</extracomment>
   <translation>Planhat-dataflöden</translation>
  </message>
  <message>
   <source>Planhat gives up to 10,000 NPS responses per page and 100 when no page size is sent; Page Size here ends at 5,000.</source>
   <extracomment>resources/templates/planhat/get_nps_responses.json</extracomment>
   <translation>Planhat ger upp till 10 000 NPS-svar per sida och 100 utan sidstorlek; ”Sidstorlek” är här högst 5 000.</translation>
  </message>
  <message>
   <source>Planhat gives up to 10,000 tasks per page and 500 when no page size is sent; Page Size here ends at 5,000.</source>
   <extracomment>resources/templates/planhat/get_tasks.json</extracomment>
   <translation>Planhat ger upp till 10 000 uppgifter per sida och 500 utan sidstorlek; ”Sidstorlek” är här högst 5 000.</translation>
  </message>
  <message>
   <source>Planhat gives up to 10,000 tickets per page and 500 when no page size is sent; Page Size here ends at 5,000.</source>
   <extracomment>resources/templates/planhat/get_tickets.json</extracomment>
   <translation>Planhat ger upp till 10 000 ärenden per sida och 500 utan sidstorlek; ”Sidstorlek” är här högst 5 000.</translation>
  </message>
  <message>
   <source>Planhat gives up to 10,000 users per page, also when no page size is sent; Page Size here ends at 5,000.</source>
   <extracomment>resources/templates/planhat/get_users.json</extracomment>
   <translation>Planhat ger upp till 10 000 användare per sida, även utan sidstorlek; ”Sidstorlek” är här högst 5 000.</translation>
  </message>
  <message>
   <source>Planhat itself still has what it has: delete the person there, too. Until then the next run brings the person back to: {names}.</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Planhat har fortfarande kvar det som finns där: ta bort personen där också. Annars kommer personen tillbaka vid nästa körning till: {names}.</translation>
  </message>
  <message>
   <source>Planhat refused this token (401). Usual reasons: the token belongs to another region, something is missing at its beginning or end, or it was switched off in Planhat. Correct the region or the token and save again.</source>
   <extracomment>planhat_gui/ui/credential/form.py</extracomment>
   <translation>Planhat nekade den här token (401). Vanliga orsaker: den hör till en annan region, något saknas i början eller slutet, eller så har den stängts av i Planhat. Rätta regionen eller token och spara igen.</translation>
  </message>
  <message>
   <source>Planhat takes a bearer token and nothing else.</source>
   <extracomment>planhat_gui/store/credentials.py</extracomment>
   <translation>Planhat tar en Bearer-token och inget annat.</translation>
  </message>
  <message>
   <source>Planhat token</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Planhat-token</translation>
  </message>
  <message>
   <source>Planhat's own description of this list is incomplete, so other fields may appear; all are kept.</source>
   <extracomment>resources/templates/planhat/get_churn_records.json</extracomment>
   <translation>Planhats egen beskrivning av den här listan är ofullständig, så andra fält kan förekomma; alla behålls.</translation>
  </message>
  <message>
   <source>Planhat's own maximum is 1,000 churn records per page, less than Page Size allows; it gives 100 when no page size is sent.</source>
   <extracomment>resources/templates/planhat/get_churn_records.json</extracomment>
   <translation>Planhats egen gräns är 1 000 kundbortfall per sida, mindre än vad ”Sidstorlek” tillåter. Utan sidstorlek ger Planhat 100.</translation>
  </message>
  <message>
   <source>Planhat's own maximum is 2,000 conversations per page, less than Page Size allows; it gives only 30 when no page size is sent.</source>
   <extracomment>resources/templates/planhat/get_conversations.json</extracomment>
   <translation>Planhats egen gräns är 2 000 konversationer per sida, mindre än vad ”Sidstorlek” tillåter. Utan sidstorlek ger Planhat bara 30.</translation>
  </message>
  <message>
   <source>Planhat's own maximum is 2,000 end users per page, less than Page Size allows; it gives 100 when no page size is sent.</source>
   <extracomment>resources/templates/planhat/get_endusers.json</extracomment>
   <translation>Planhats egen gräns är 2 000 slutanvändare per sida, mindre än vad ”Sidstorlek” tillåter. Utan sidstorlek ger Planhat 100.</translation>
  </message>
  <message>
   <source>Planhat's own maximum is 2,000 invoices per page, less than Page Size allows; it gives 100 when no page size is sent.</source>
   <extracomment>resources/templates/planhat/get_invoices.json</extracomment>
   <translation>Planhats egen gräns är 2 000 fakturor per sida, mindre än vad ”Sidstorlek” tillåter. Utan sidstorlek ger Planhat 100.</translation>
  </message>
  <message>
   <source>Planhat's own maximum is 2,000 issues per page, less than Page Size allows. Without a page size it is believed to give 100 (not confirmed).</source>
   <extracomment>resources/templates/planhat/get_issues.json</extracomment>
   <translation>Planhats egen gräns är 2 000 problem per sida, mindre än vad ”Sidstorlek” tillåter. Utan sidstorlek tros Planhat ge 100 (inte bekräftat).</translation>
  </message>
  <message>
   <source>Planhat's own maximum is 2,000 licenses per page, less than Page Size allows; it gives 100 when no page size is sent.</source>
   <extracomment>resources/templates/planhat/get_licenses.json</extracomment>
   <translation>Planhats egen gräns är 2 000 licenser per sida, mindre än vad ”Sidstorlek” tillåter. Utan sidstorlek ger Planhat 100.</translation>
  </message>
  <message>
   <source>Planhat's own maximum is 2,000 objectives per page, less than Page Size allows. Without a page size it is believed to give 100 (not confirmed).</source>
   <extracomment>resources/templates/planhat/get_objectives.json</extracomment>
   <translation>Planhats egen gräns är 2 000 mål per sida, mindre än vad ”Sidstorlek” tillåter. Utan sidstorlek tros Planhat ge 100 (inte bekräftat).</translation>
  </message>
  <message>
   <source>Planhat's own maximum is 2,000 opportunities per page, less than Page Size allows. Without a page size it is believed to give 100 (not confirmed).</source>
   <extracomment>resources/templates/planhat/get_opportunities.json</extracomment>
   <translation>Planhats egen gräns är 2 000 affärsmöjligheter per sida, mindre än vad ”Sidstorlek” tillåter. Utan sidstorlek tros Planhat ge 100 (inte bekräftat).</translation>
  </message>
  <message>
   <source>Planhat's own maximum is 5,000 companies per page, the same as that of Page Size; it gives 100 when no page size is sent.</source>
   <extracomment>resources/templates/planhat/get_companies.json</extracomment>
   <translation>Planhats egen gräns är 5 000 företag per sida, samma som för ”Sidstorlek”. Utan sidstorlek ger Planhat 100.</translation>
  </message>
  <message>
   <source>Points to</source>
   <extracomment>resources/views/loose_ends.sql</extracomment>
   <translation>Pekar på</translation>
  </message>
  <message>
   <source>Position</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>Position</translation>
  </message>
  <message>
   <source>Press Enter to read a receipt</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Tryck Enter för att läsa ett kvitto</translation>
  </message>
  <message>
   <source>Press Right to see the records of a place</source>
   <extracomment>planhat_gui/ui/person/found_tree.py</extracomment>
   <translation>Tryck Höger för att se ett ställes poster</translation>
  </message>
  <message>
   <source>Press Test to see paths found in the answer.</source>
   <extracomment>planhat_gui/ui/advanced/desk.py, planhat_gui/ui/advanced/paths.py</extracomment>
   <translation>Tryck på Testa för att se sökvägar som hittas i svaret.</translation>
  </message>
  <message>
   <source>Press Test to see sample records.</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Tryck på Testa för att se exempelposter.</translation>
  </message>
  <message>
   <source>Previous Match</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Föregående träff</translation>
  </message>
  <message>
   <source>Previous match</source>
   <extracomment>planhat_gui/ui/kit/raw_text.py</extracomment>
   <translation>Föregående träff</translation>
  </message>
  <message>
   <source>Previous record</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Föregående post</translation>
  </message>
  <message>
   <source>Previous version</source>
   <extracomment>planhat_gui/ui/previous_version.py</extracomment>
   <translation>Tidigare version</translation>
  </message>
  <message>
   <source>Problem</source>
   <extracomment>resources/views/loose_ends.sql</extracomment>
   <translation>Problem</translation>
  </message>
  <message>
   <source>Promoters</source>
   <extracomment>resources/views/nps_over_time.sql</extracomment>
   <translation>Ambassadörer</translation>
  </message>
  <message>
   <source>Prospect</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Prospekt</translation>
  </message>
  <message>
   <source>Proxies that the system or its environment name are not used.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Proxyer som systemet eller dess miljövariabler anger används inte.</translation>
  </message>
  <message>
   <source>Proxy</source>
   <extracomment>planhat_gui/compose/network.py, planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Proxy</translation>
  </message>
  <message>
   <source>Proxy address</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Proxyadress</translation>
  </message>
  <message>
   <source>Proxy password</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Proxylösenord</translation>
  </message>
  <message>
   <source>Proxy user</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Proxyanvändare</translation>
  </message>
  <message>
   <source>Put a copy of it from a backup in its place, or move it away: flows and datasets are files of their own and stay; credentials have to be entered again.</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>Ersätt den med en säkerhetskopia, eller flytta bort den: flöden och datamängder är egna filer och blir kvar; inloggningar måste anges på nytt.</translation>
  </message>
  <message>
   <source>Put on every record of this step, as in company_name with {step_1.name}.</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Läggs till i varje post i det här steget, som i company_name med {step_1.name}.</translation>
  </message>
  <message>
   <source>Put the value in quotation marks</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Sätt värdet inom citattecken</translation>
  </message>
  <message>
   <source>Put values that hold the separator in quotation marks.</source>
   <extracomment>planhat_gui/interop/lookup_heads.py</extracomment>
   <translation>Sätt värden som innehåller skiljetecknet inom citattecken.</translation>
  </message>
  <message>
   <source>Question</source>
   <extracomment>planhat_gui/ui/question.py</extracomment>
   <translation>Fråga</translation>
  </message>
  <message>
   <source>Question about this test</source>
   <extracomment>planhat_gui/ui/wizard/frame.py</extracomment>
   <translation>Fråga om det här testet</translation>
  </message>
  <message>
   <source>Question of the bin</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Papperskorgens fråga</translation>
  </message>
  <message>
   <source>Quit</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Avsluta</translation>
  </message>
  <message>
   <source>Rate</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Hastighet</translation>
  </message>
  <message>
   <source>Raw</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Rått</translation>
  </message>
  <message>
   <source>Raw Values</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Råa värden</translation>
  </message>
  <message>
   <source>Raw answer</source>
   <extracomment>planhat_gui/ui/kit/raw_text.py, planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Rått svar</translation>
  </message>
  <message>
   <source>Read again {moment}: nothing changed.</source>
   <extracomment>planhat_gui/ui/pages/nexset_watch.py</extracomment>
   <translation>Läst igen {moment}: inget har ändrats.</translation>
  </message>
  <message>
   <source>Read from</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>Läst från</translation>
  </message>
  <message>
   <source>Reading</source>
   <extracomment>planhat_gui/ui/lookup/reading.py</extracomment>
   <translation>Läser</translation>
  </message>
  <message>
   <source>Reading records…</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Läser poster…</translation>
  </message>
  <message>
   <source>Reading rows</source>
   <extracomment>planhat_gui/ui/lookup/reading.py</extracomment>
   <translation>Läser rader</translation>
  </message>
  <message>
   <source>Reading stopped after {pages:,} pages, as set in the flow. There may be more.</source>
   <extracomment>planhat_gui/engine/reader.py</extracomment>
   <translation>Läsningen slutade efter {pages:,} sidor, som angivet i flödet. Det kan finnas fler.</translation>
  </message>
  <message>
   <source>Reading stopped because {following_end}. There may be more records.</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>Läsningen slutade eftersom {following_end}. Det kan finnas fler poster.</translation>
  </message>
  <message>
   <source>Reading the Nexset…</source>
   <extracomment>planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Läser Nexsetet…</translation>
  </message>
  <message>
   <source>Reading {path_name}</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Läser {path_name}</translation>
  </message>
  <message>
   <source>Reading…</source>
   <extracomment>planhat_gui/ui/about.py, planhat_gui/ui/pages/page.py</extracomment>
   <translation>Läser…</translation>
  </message>
  <message>
   <source>Reads with</source>
   <extracomment>planhat_gui/ui/advanced/tab.py, planhat_gui/ui/wizard/template_tab.py</extracomment>
   <translation>Läser med</translation>
  </message>
  <message>
   <source>Ready</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>Klart att köra</translation>
  </message>
  <message>
   <source>Reason</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py, resources/views/churn_by_reason.sql</extracomment>
   <translation>Orsak</translation>
  </message>
  <message>
   <source>Receipt</source>
   <extracomment>planhat_gui/model/forgetting_words.py, planhat_gui/ui/receipt.py</extracomment>
   <translation>Kvitto</translation>
  </message>
  <message>
   <source>Receipt (*{suffix})</source>
   <extracomment>planhat_gui/ui/run_commands.py</extracomment>
   <translation>Kvitto (*{suffix})</translation>
  </message>
  <message>
   <source>Receipt {receipt_id}</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Kvitto {receipt_id}</translation>
  </message>
  <message>
   <source>Receipts</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Kvitton</translation>
  </message>
  <message>
   <source>Received</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/say.py</extracomment>
   <translation>Mottaget</translation>
  </message>
  <message>
   <source>Recommended</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Rekommenderas</translation>
  </message>
  <message>
   <source>Record</source>
   <extracomment>planhat_gui/ui/kit/record_tree.py, planhat_gui/ui/pages/nexsets_layout.py, planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Post</translation>
  </message>
  <message>
   <source>Record ID</source>
   <extracomment>resources/views/loose_ends.sql</extracomment>
   <translation>Postens ID</translation>
  </message>
  <message>
   <source>Record {row:,} of {rowcount:,}</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Post {row:,} av {rowcount:,}</translation>
  </message>
  <message>
   <source>Records</source>
   <extracomment>planhat_gui/ui/column_summary.py, planhat_gui/ui/nexset_tabs.py, planhat_gui/ui/pages/nexsets_layout.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Poster</translation>
  </message>
  <message>
   <source>Records are kept exactly as received, byte for byte, one JSON line each. Nothing is detected, changed or merged. Choose this for an archive, or to feed another program.</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Poster behålls exakt som de kom, byte för byte, en JSON-rad var. Inget tolkas, ändras eller slås ihop. Välj det här för ett arkiv, eller för att mata ett annat program.</translation>
  </message>
  <message>
   <source>Records are merged by their _id, so one that comes twice is kept once.</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Poster slås ihop efter _id, så en post som kommer två gånger behålls en gång.</translation>
  </message>
  <message>
   <source>Records become Nexsets: typed and merged.</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Poster blir Nexset: med typer och sammanslagna.</translation>
  </message>
  <message>
   <source>Records become a Nexset: a table with typed columns that Excel, Power BI, pandas and Spark open directly. Choose this unless you need the records exactly as sent.</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Poster blir ett Nexset: en tabell med kolumner med typer, som Excel, Power BI, pandas och Spark öppnar direkt. Välj det här om du inte behöver posterna exakt som de skickades.</translation>
  </message>
  <message>
   <source>Records come in two shapes: the documented one has score, comment, dateSent and dateAnswered; a live tenant was also seen to send nps, npsComment and npsDate. Both are kept as they are.</source>
   <extracomment>resources/templates/planhat/get_nps_responses.json</extracomment>
   <translation>Posterna kommer i två former: den dokumenterade har score, comment, dateSent och dateAnswered; en verklig miljö har också skickat nps, npsComment och npsDate. Båda behålls som de är.</translation>
  </message>
  <message>
   <source>Records exactly as received, one JSON line each.</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Poster exakt som de kom, en JSON-rad var.</translation>
  </message>
  <message>
   <source>Records kept</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>Behållna poster</translation>
  </message>
  <message>
   <source>Records kept as received have no columns for this format: choose JSON Lines.</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Poster som sparas som de kom har inga kolumner för det här formatet: välj JSON Lines.</translation>
  </message>
  <message>
   <source>Records kept exactly as received have no columns for Parquet.</source>
   <extracomment>planhat_gui/sinks/parquet_file.py</extracomment>
   <translation>Poster som behålls exakt som de kom har inga kolumner för Parquet.</translation>
  </message>
  <message>
   <source>Records kept exactly as received have no columns for that format.</source>
   <extracomment>planhat_gui/store/extract.py</extracomment>
   <translation>Poster som sparas precis som de kom har inga kolumner för det formatet.</translation>
  </message>
  <message>
   <source>Records of another kind came: they are in “{name}”.</source>
   <extracomment>planhat_gui/store/publish_groups.py</extracomment>
   <translation>Det kom poster av ett annat slag: de finns i ”{name}”.</translation>
  </message>
  <message>
   <source>Records per second</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>Poster per sekund</translation>
  </message>
  <message>
   <source>Records received</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>Mottagna poster</translation>
  </message>
  <message>
   <source>Records that point to nothing: end users and licenses without company, owners that are no users.</source>
   <extracomment>resources/views/loose_ends.sql</extracomment>
   <translation>Poster som inte pekar på något: slutanvändare och licenser utan företag, ansvariga som inte är användare.</translation>
  </message>
  <message>
   <source>Redo</source>
   <extracomment>planhat_gui/ui/wizard/keys.py</extracomment>
   <translation>Gör om</translation>
  </message>
  <message>
   <source>Redo typing</source>
   <extracomment>planhat_gui/ui/lookup/toolbar.py</extracomment>
   <translation>Gör om inmatning</translation>
  </message>
  <message>
   <source>Refresh</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Uppdatera</translation>
  </message>
  <message>
   <source>Refresh before each run</source>
   <extracomment>planhat_gui/ui/lookup/editor.py, planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Uppdatera före varje körning</translation>
  </message>
  <message>
   <source>Refresh lookup</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Uppdatera uppslagstabell</translation>
  </message>
  <message>
   <source>Refreshing {found_name}</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Uppdaterar {found_name}</translation>
  </message>
  <message>
   <source>Refreshing…</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Uppdaterar…</translation>
  </message>
  <message>
   <source>Refused</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Nekades</translation>
  </message>
  <message>
   <source>Region</source>
   <extracomment>planhat_gui/ui/credential/planhat_fields.py</extracomment>
   <translation>Region</translation>
  </message>
  <message>
   <source>Remove filter: {words}</source>
   <extracomment>planhat_gui/ui/filter_bar.py</extracomment>
   <translation>Ta bort filter: {words}</translation>
  </message>
  <message>
   <source>Remove from {name}</source>
   <extracomment>planhat_gui/ui/advanced/fields.py</extracomment>
   <translation>Ta bort från {name}</translation>
  </message>
  <message>
   <source>Remove it in your system's password program.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Ta bort den i systemets program för lösenord.</translation>
  </message>
  <message>
   <source>Remove lookup {as_label}</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py</extracomment>
   <translation>Ta bort uppslagstabellen {as_label}</translation>
  </message>
  <message>
   <source>Remove row</source>
   <extracomment>planhat_gui/ui/advanced/fields.py</extracomment>
   <translation>Ta bort rad</translation>
  </message>
  <message>
   <source>Remove step</source>
   <extracomment>planhat_gui/ui/advanced/steps.py</extracomment>
   <translation>Ta bort steg</translation>
  </message>
  <message>
   <source>Remove the name and password from the address; use a credential.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Ta bort namn och lösenord ur adressen; använd en inloggning.</translation>
  </message>
  <message>
   <source>Remove the whole record</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Ta bort hela posten</translation>
  </message>
  <message>
   <source>Remove this filter: {filter_words}</source>
   <extracomment>planhat_gui/ui/filter_bar.py</extracomment>
   <translation>Ta bort det här filtret: {filter_words}</translation>
  </message>
  <message>
   <source>Rename</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Byt namn</translation>
  </message>
  <message>
   <source>Rename column</source>
   <extracomment>planhat_gui/ui/lookup/toolbar.py</extracomment>
   <translation>Byt namn på kolumn</translation>
  </message>
  <message>
   <source>Renewal date</source>
   <extracomment>resources/views/renewals_next_90_days.sql</extracomment>
   <translation>Förnyelsedatum</translation>
  </message>
  <message>
   <source>Renewal dates are in renewalDate, the last change in updatedAt, the lifecycle in two fields: status (set by Planhat) and phase (your own wording).</source>
   <extracomment>resources/templates/planhat/get_companies.json</extracomment>
   <translation>Förnyelsedatum finns i renewalDate, den senaste ändringen i updatedAt och livscykeln i två fält: status (sätts av Planhat) och phase (era egna ord).</translation>
  </message>
  <message>
   <source>Renewals in the next 90 days</source>
   <extracomment>resources/views/renewals_next_90_days.sql</extracomment>
   <translation>Förnyelser de närmaste 90 dagarna</translation>
  </message>
  <message>
   <source>Renews automatically</source>
   <extracomment>resources/views/renewals_next_90_days.sql</extracomment>
   <translation>Förnyas automatiskt</translation>
  </message>
  <message>
   <source>Replace</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Ersätt</translation>
  </message>
  <message>
   <source>Replace (the old one is kept as a copy in the bin)</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Ersätt (det gamla sparas som en kopia i papperskorgen)</translation>
  </message>
  <message>
   <source>Replace table</source>
   <extracomment>planhat_gui/ui/exporting.py</extracomment>
   <translation>Ersätt tabell</translation>
  </message>
  <message>
   <source>Replace table question</source>
   <extracomment>planhat_gui/ui/exporting.py</extracomment>
   <translation>Fråga om att ersätta tabell</translation>
  </message>
  <message>
   <source>Replace the secret of “{before}”</source>
   <extracomment>planhat_gui/ui/credential/form.py</extracomment>
   <translation>Byt hemligheten för ”{before}”</translation>
  </message>
  <message>
   <source>Replace token</source>
   <extracomment>planhat_gui/ui/pages/credentials.py, planhat_gui/ui/ways_out.py</extracomment>
   <translation>Byt token</translation>
  </message>
  <message>
   <source>Replace {word}</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Byt {word}</translation>
  </message>
  <message>
   <source>Replaced rows of lookups</source>
   <extracomment>planhat_gui/store/person/library.py</extracomment>
   <translation>Ersatta rader i uppslagstabeller</translation>
  </message>
  <message>
   <source>Replication</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Replikering</translation>
  </message>
  <message>
   <source>Replication keeps records exactly as received and merges none, so changed ones cannot take the place of old ones. Choose Full or Append, or the flow type FlexFlow.</source>
   <extracomment>planhat_gui/engine/resolve.py</extracomment>
   <translation>Replikering behåller posterna exakt som de kom och slår inte ihop några, så ändrade poster kan inte ersätta gamla. Välj ”Allt” eller ”Lägg till”, eller flödestypen FlexFlow.</translation>
  </message>
  <message>
   <source>Request</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Anrop</translation>
  </message>
  <message>
   <source>Request Body</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Anropets innehåll</translation>
  </message>
  <message>
   <source>Request Headers</source>
   <extracomment>planhat_gui/ui/advanced/body.py</extracomment>
   <translation>Anropets headrar</translation>
  </message>
  <message>
   <source>Request as sent</source>
   <extracomment>planhat_gui/ui/result/request_view.py</extracomment>
   <translation>Anropet som det skickades</translation>
  </message>
  <message>
   <source>Request that can write</source>
   <extracomment>planhat_gui/ui/advanced/request.py</extracomment>
   <translation>Anrop som kan skriva</translation>
  </message>
  <message>
   <source>Requests at once</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>Samtidiga anrop</translation>
  </message>
  <message>
   <source>Reset Columns</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Återställ kolumner</translation>
  </message>
  <message>
   <source>Reset columns</source>
   <extracomment>planhat_gui/ui/column_chooser.py</extracomment>
   <translation>Återställ kolumner</translation>
  </message>
  <message>
   <source>Resolved API URL</source>
   <extracomment>planhat_gui/ui/advanced/marked.py</extracomment>
   <translation>Färdig API-URL</translation>
  </message>
  <message>
   <source>Resolved URL</source>
   <extracomment>planhat_gui/ui/wizard/url_line.py</extracomment>
   <translation>Färdig URL</translation>
  </message>
  <message>
   <source>Response Format</source>
   <extracomment>planhat_gui/ui/advanced/paths.py</extracomment>
   <translation>Svarets format</translation>
  </message>
  <message>
   <source>Response Header containing Next Page URL</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Header i svaret med nästa sidas URL</translation>
  </message>
  <message>
   <source>Restart now</source>
   <extracomment>planhat_gui/ui/language_card.py</extracomment>
   <translation>Starta om nu</translation>
  </message>
  <message>
   <source>Restore</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Återställ</translation>
  </message>
  <message>
   <source>Restore Previous Version…</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Återställ tidigare version…</translation>
  </message>
  <message>
   <source>Restore it from a backup, or begin with a new key: {new_key}</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>Återställ den från en säkerhetskopia, eller börja med en ny nyckel: {new_key}</translation>
  </message>
  <message>
   <source>Restore it there from a backup of your system, or begin with a new key: {new_key} (hashes made with it do not match those made before).</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>Återställ den där från en säkerhetskopia av systemet, eller börja med en ny nyckel: {new_key} (hashar som görs med den stämmer inte med de tidigare).</translation>
  </message>
  <message>
   <source>Restore the previous version, or delete the flow.</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>Återställ den föregående versionen, eller ta bort flödet.</translation>
  </message>
  <message>
   <source>Restore the version before</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Återställ föregående version</translation>
  </message>
  <message>
   <source>Restore this version</source>
   <extracomment>planhat_gui/ui/previous_version.py</extracomment>
   <translation>Återställ den här versionen</translation>
  </message>
  <message>
   <source>Restoring…</source>
   <extracomment>planhat_gui/ui/previous_version.py</extracomment>
   <translation>Återställer…</translation>
  </message>
  <message>
   <source>Resume</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/receipt.py</extracomment>
   <translation>Återuppta</translation>
  </message>
  <message>
   <source>Retries</source>
   <extracomment>planhat_gui/model/run_compare.py, planhat_gui/ui/say.py</extracomment>
   <translation>Omförsök</translation>
  </message>
  <message>
   <source>Retrieves a lightweight list of company records containing only the Planhat ID (_id), External ID, Source ID, and company name. Use this endpoint for ID mapping, building lookup tables, or resolving company references in downstream systems—where the full company record is not required.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Hämtar en enkel lista över företag med bara Planhat-ID (_id), External ID, Source ID och företagets namn. Använd ändpunkten för att mappa ID:n, bygga uppslagstabeller eller koppla företag i andra system – när hela företagsposten inte behövs.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of Issue records—bugs and feature requests—linked to companies and end users in Planhat. Use this endpoint to analyze product feedback trends, open defect volumes by account, or correlate product issues with customer health scores.</source>
   <extracomment>resources/templates/planhat/get_issues.json</extracomment>
   <translation>Hämtar en sidindelad lista över problem – buggar och önskemål om funktioner – som är kopplade till företag och slutanvändare i Planhat. Använd ändpunkten för att analysera trender i produktåterkoppling, antal öppna fel per kund eller samband mellan produktproblem och kundernas hälsopoäng.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of NPS survey responses. Each record includes the numeric score (0–10), any open-ended comment text, the date the survey was sent, the date it was answered, the associated company ID, and the end user's email address. Use this endpoint to analyze customer sentiment trends or enrich contact-level data in a data warehouse.</source>
   <extracomment>resources/templates/planhat/get_nps_responses.json</extracomment>
   <translation>Hämtar en sidindelad lista över svar på NPS-undersökningar. Varje post har poängen (0–10), eventuell kommentar, datumet då undersökningen skickades, datumet då den besvarades, tillhörande företags-ID och slutanvändarens e-postadress. Använd ändpunkten för att analysera trender i hur nöjda kunderna är eller komplettera kontaktdata i ett datalager.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of all company records from Planhat, including health scores, MRR/ARR, lifecycle phase, owner assignment, renewal dates, tags, and any custom fields configured in your Planhat workspace. This endpoint is the primary way to sync your full customer account data out of Planhat into a data warehouse, CRM, or analytics platform.</source>
   <extracomment>resources/templates/planhat/get_companies.json</extracomment>
   <translation>Hämtar en sidindelad lista över alla företag i Planhat, med hälsopoäng, MRR/ARR, livscykelfas, ansvarig, förnyelsedatum, taggar och de anpassade fält som finns i er Planhat-miljö. Den här ändpunkten är det främsta sättet att synkronisera alla kunddata från Planhat till ett datalager, CRM-system eller analysverktyg.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of churn event records, each capturing when and why a customer churned. Use this endpoint for retention analysis, cohort churn modeling, and identifying patterns in churn reasons across your customer base.</source>
   <extracomment>resources/templates/planhat/get_churn_records.json</extracomment>
   <translation>Hämtar en sidindelad lista över kundbortfall, med när och varför varje kund lämnade. Använd ändpunkten för att analysera hur kunder stannar kvar, modellera bortfall per kohort och hitta mönster i orsakerna i hela kundbasen.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of customer success plan objectives and milestones tracked against companies in Planhat. Use this endpoint to report on success plan completion rates, milestone achievement, and QBR (Quarterly Business Review) outcomes.</source>
   <extracomment>resources/templates/planhat/get_objectives.json</extracomment>
   <translation>Hämtar en sidindelad lista över mål och milstolpar i kundernas Customer Success Plan som följs upp per företag i Planhat. Använd ändpunkten för att rapportera hur stor andel av planerna som fullföljs, uppnådda milstolpar och resultat från QBR (Quarterly Business Review).</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of end user (contact) records across companies. Each end user record includes email address, role, NPS score, last touch date, engagement activity metrics, and custom fields. Use this endpoint to sync contact-level data from Planhat into a CRM, data warehouse, or marketing platform.</source>
   <extracomment>resources/templates/planhat/get_endusers.json</extracomment>
   <translation>Hämtar en sidindelad lista över slutanvändare (kontakter) för alla företag. Varje slutanvändare har e-postadress, roll, NPS-poäng, datum för senaste kontakt, aktivitetsmått och anpassade fält. Använd ändpunkten för att synkronisera kontaktdata från Planhat till ett CRM-system, datalager eller marknadsföringsverktyg.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of expansion and renewal opportunity records per company, including pipeline value, deal stage, and expected close date. Use this endpoint to sync your CS-led pipeline into a CRM or revenue reporting system.</source>
   <extracomment>resources/templates/planhat/get_opportunities.json</extracomment>
   <translation>Hämtar en sidindelad lista över affärsmöjligheter för utökning och förnyelse per företag, med värde, affärsfas och förväntat avslutsdatum. Använd ändpunkten för att synkronisera CS-teamets affärsmöjligheter till ett CRM-system eller system för intäktsrapportering.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of internal Planhat users—the CSMs, account managers, and admins within your organization. Use this endpoint to build team mapping tables, resolve owner IDs on company or task records, or enrich downstream datasets with user display names and roles.</source>
   <extracomment>resources/templates/planhat/get_users.json</extracomment>
   <translation>Hämtar en sidindelad lista över interna Planhat-användare – CSM:er, kundansvariga och administratörer i organisationen. Använd ändpunkten för att bygga tabeller över team, koppla ansvarigas ID:n i företag eller uppgifter till personer, eller komplettera andra datamängder med användarnas namn och roller.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of invoice records per company. Use this endpoint to power billing pipeline reporting, revenue recognition workflows, and overdue invoice analytics in a data warehouse or finance system.</source>
   <extracomment>resources/templates/planhat/get_invoices.json</extracomment>
   <translation>Hämtar en sidindelad lista över fakturor per företag. Använd ändpunkten för faktureringsrapporter, intäktsredovisning och analys av förfallna fakturor i ett datalager eller ekonomisystem.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of logged conversation records, which represent emails, calls, and meetings logged against companies and contacts in Planhat. These records are used for last-touch analytics, activity tracking, and engagement reporting.</source>
   <extracomment>resources/templates/planhat/get_conversations.json</extracomment>
   <translation>Hämtar en sidindelad lista över loggade konversationer, det vill säga e-post, samtal och möten som loggats för företag och kontakter i Planhat. Posterna används för att analysera senaste kontakt, följa upp aktivitet och rapportera engagemang.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of planned task records, including to-dos, calendar events, and playbook steps. Each task record includes the main type, action description, owner, due dates, and completion status. Use this endpoint to report on team activity, CSM workload, and playbook execution.</source>
   <extracomment>resources/templates/planhat/get_tasks.json</extracomment>
   <translation>Hämtar en sidindelad lista över planerade uppgifter, däribland att göra-punkter, kalenderhändelser och steg i playbooks. Varje uppgift har huvudtyp, beskrivning av åtgärden, ansvarig, slutdatum och status. Använd ändpunkten för att rapportera teamets aktivitet, CSM:ernas arbetsbelastning och hur playbooks genomförs.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of subscription and license records. Each record includes MRR, ARR, renewal dates, product name, currency, and renewal status. Use this endpoint for revenue reporting, renewal pipeline analysis, and subscription lifecycle tracking in a data warehouse or BI tool.</source>
   <extracomment>resources/templates/planhat/get_licenses.json</extracomment>
   <translation>Hämtar en sidindelad lista över prenumerationer och licenser. Varje post har MRR, ARR, förnyelsedatum, produktnamn, valuta och förnyelsestatus. Använd ändpunkten för intäktsrapporter, analys av kommande förnyelser och uppföljning av prenumerationers livscykel i ett datalager eller BI-verktyg.</translation>
  </message>
  <message>
   <source>Retrieves a paginated list of support ticket records (a specialized type of Conversation in Planhat). Each ticket record includes status, severity, source system reference, and company linkage. Use this endpoint to sync support ticket data from Planhat into a data warehouse or analytics pipeline for support health analysis.</source>
   <extracomment>resources/templates/planhat/get_tickets.json</extracomment>
   <translation>Hämtar en sidindelad lista över supportärenden (en särskild typ av konversation i Planhat). Varje ärende har status, allvarlighetsgrad, referens till källsystemet och kopplat företag. Använd ändpunkten för att synkronisera ärendedata från Planhat till ett datalager eller analysflöde och analysera supporten.</translation>
  </message>
  <message>
   <source>Returns all companies regardless of status.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Ger alla företag oavsett status.</translation>
  </message>
  <message>
   <source>Returns only active customers.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Ger bara aktiva kunder.</translation>
  </message>
  <message>
   <source>Returns only canceled accounts.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Ger bara uppsagda kunder.</translation>
  </message>
  <message>
   <source>Returns only companies in the Coming phase (onboarding).</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Ger bara företag i fasen Kommande (onboarding).</translation>
  </message>
  <message>
   <source>Returns only companies in the Prospect lifecycle phase.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Ger bara företag i livscykelfasen Prospekt.</translation>
  </message>
  <message>
   <source>Returns only lost deals/churned accounts.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Ger bara förlorade affärer/kunder som lämnat.</translation>
  </message>
  <message>
   <source>Row number</source>
   <extracomment>planhat_gui/ui/go_to_row.py</extracomment>
   <translation>Radnummer</translation>
  </message>
  <message>
   <source>Row {number:,} has {row} values, but there are {columns} columns.</source>
   <extracomment>planhat_gui/store/lookup_blocks.py</extracomment>
   <translation>Rad {number:,} har {row} värden, men det finns {columns} kolumner.</translation>
  </message>
  <message>
   <source>Row {number:,} holds a value of {longest:,} characters; at most {max_cell:,} are possible.</source>
   <extracomment>planhat_gui/store/lookup_blocks.py</extracomment>
   <translation>Rad {number:,} innehåller ett värde på {longest:,} tecken; högst {max_cell:,} är möjliga.</translation>
  </message>
  <message>
   <source>Rows</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Rader</translation>
  </message>
  <message>
   <source>Rows kept moving while reading: this list has no stable order. Some records may be missing.</source>
   <extracomment>planhat_gui/engine/paging.py</extracomment>
   <translation>Rader flyttades hela tiden under läsningen: listan har ingen fast ordning. Några poster kan saknas.</translation>
  </message>
  <message>
   <source>Rows moved while reading, near offset {here:,}; reading again three times did not meet a row known before. Some records may be missing.</source>
   <extracomment>planhat_gui/engine/paging.py</extracomment>
   <translation>Rader flyttades under läsningen, nära offset {here:,}. Tre nya läsningar nådde ingen rad som var känd sedan tidigare. Några poster kan saknas.</translation>
  </message>
  <message>
   <source>Rows of the lookup “{lookup_name}” are missing.</source>
   <extracomment>planhat_gui/store/lookups.py</extracomment>
   <translation>Rader i uppslagstabellen ”{lookup_name}” saknas.</translation>
  </message>
  <message>
   <source>Rows were added or removed while reading; the places were read again and nothing was skipped.</source>
   <extracomment>planhat_gui/engine/paging.py</extracomment>
   <translation>Rader lades till eller togs bort under läsningen; de ställena lästes igen och inget hoppades över.</translation>
  </message>
  <message>
   <source>Run</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Kör</translation>
  </message>
  <message>
   <source>Run</source>
   <comment>one run</comment>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/changes_view.py, planhat_gui/ui/run_view.py</extracomment>
   <translation>Körning</translation>
  </message>
  <message>
   <source>Run a flow, and its records appear here as a typed dataset.</source>
   <extracomment>planhat_gui/ui/pages/nexsets.py</extracomment>
   <translation>Kör ett flöde, så visas dess poster här som en datamängd med typer.</translation>
  </message>
  <message>
   <source>Run again</source>
   <extracomment>planhat_gui/ui/receipt.py</extracomment>
   <translation>Kör igen</translation>
  </message>
  <message>
   <source>Run comparison</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Jämförelse av körningar</translation>
  </message>
  <message>
   <source>Run flow filter</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Filtrera körningar efter flöde</translation>
  </message>
  <message>
   <source>Run its flow again to make it anew.</source>
   <extracomment>planhat_gui/store/person/parquet.py</extracomment>
   <translation>Kör dess flöde igen så görs den på nytt.</translation>
  </message>
  <message>
   <source>Run its flow again to make the dataset anew.</source>
   <extracomment>planhat_gui/store/pointer.py</extracomment>
   <translation>Kör dess flöde igen för att skapa datamängden på nytt.</translation>
  </message>
  <message>
   <source>Run its flow again.</source>
   <extracomment>planhat_gui/store/beside.py, planhat_gui/store/nexsets.py, planhat_gui/store/pointer.py, planhat_gui/store/summary.py</extracomment>
   <translation>Kör dess flöde igen.</translation>
  </message>
  <message>
   <source>Run its flow, or see the list of Nexsets.</source>
   <extracomment>planhat_gui/store/nexsets.py</extracomment>
   <translation>Kör dess flöde, eller se listan över Nexset.</translation>
  </message>
  <message>
   <source>Run list</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Lista över körningar</translation>
  </message>
  <message>
   <source>Run options</source>
   <extracomment>planhat_gui/ui/forms/run_options.py</extracomment>
   <translation>Körningsalternativ</translation>
  </message>
  <message>
   <source>Run progress</source>
   <extracomment>planhat_gui/ui/run_view.py</extracomment>
   <translation>Körningens förlopp</translation>
  </message>
  <message>
   <source>Run status filter</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Filtrera körningar efter status</translation>
  </message>
  <message>
   <source>Run the flow again.</source>
   <extracomment>planhat_gui/compose/answers.py, planhat_gui/store/beside.py, planhat_gui/store/publish_base.py, planhat_gui/store/rejected.py</extracomment>
   <translation>Kör flödet igen.</translation>
  </message>
  <message>
   <source>Run the flow in full: Full Run Now in the Flow menu, or run --full.</source>
   <extracomment>planhat_gui/store/carry_over.py</extracomment>
   <translation>Kör hela flödet: Kör allt nu i menyn Flöde, eller run --full.</translation>
  </message>
  <message>
   <source>Run time filter</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Filtrera körningar efter tid</translation>
  </message>
  <message>
   <source>Run view</source>
   <extracomment>planhat_gui/ui/run_view.py</extracomment>
   <translation>Körning</translation>
  </message>
  <message>
   <source>Run {flow_name}</source>
   <extracomment>planhat_gui/ui/destinations.py</extracomment>
   <translation>Kör {flow_name}</translation>
  </message>
  <message>
   <source>Running</source>
   <extracomment>planhat_gui/ui/kit/tokens.py, planhat_gui/ui/pages/runs.py, planhat_gui/ui/run_view.py, planhat_gui/ui/say.py</extracomment>
   <translation>Körs</translation>
  </message>
  <message>
   <source>Runs</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/frame.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Körningar</translation>
  </message>
  <message>
   <source>Sample records</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Exempelposter</translation>
  </message>
  <message>
   <source>Sample saved to {path}.</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Exemplet sparades i {path}.</translation>
  </message>
  <message>
   <source>Save</source>
   <extracomment>planhat_gui/ui/credential/form.py, planhat_gui/ui/lookup/editor.py, planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Spara</translation>
  </message>
  <message>
   <source>Save again; if this comes back, have the disk checked.</source>
   <extracomment>planhat_gui/store/files.py</extracomment>
   <translation>Spara igen; om det här kommer tillbaka, låt kontrollera disken.</translation>
  </message>
  <message>
   <source>Save and Check read this address once, to see whether the credential is accepted. Without one they read the base URL.</source>
   <extracomment>planhat_gui/ui/credential/rest_fields.py</extracomment>
   <translation>Spara och Kontrollera läser den här adressen en gång, för att se om inloggningen godkänns. Utan adress läses bas-URL:en.</translation>
  </message>
  <message>
   <source>Save anyway</source>
   <extracomment>planhat_gui/ui/credential/form.py</extracomment>
   <translation>Spara ändå</translation>
  </message>
  <message>
   <source>Save anyway to replace it (the other version is kept beside it), or open it again.</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>Spara ändå för att ersätta det (den andra versionen behålls bredvid), eller öppna det igen.</translation>
  </message>
  <message>
   <source>Save as</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>Spara som</translation>
  </message>
  <message>
   <source>Save as JSON</source>
   <extracomment>planhat_gui/ui/receipt.py</extracomment>
   <translation>Spara som JSON</translation>
  </message>
  <message>
   <source>Save chart…</source>
   <extracomment>planhat_gui/ui/pages/views_layout.py</extracomment>
   <translation>Spara diagram…</translation>
  </message>
  <message>
   <source>Save draft</source>
   <extracomment>planhat_gui/ui/wizard/keys.py</extracomment>
   <translation>Spara utkast</translation>
  </message>
  <message>
   <source>Save each of them as a file of its own, and import those you want.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>Spara vart och ett av dem som en egen fil och importera dem du vill ha.</translation>
  </message>
  <message>
   <source>Save elsewhere…</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Spara på annan plats…</translation>
  </message>
  <message>
   <source>Save it again as UTF-8.</source>
   <extracomment>planhat_gui/interop/lookup_csv.py, planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Spara den igen som UTF-8.</translation>
  </message>
  <message>
   <source>Save it as CSV.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Spara den som CSV.</translation>
  </message>
  <message>
   <source>Save lookup</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Spara uppslagstabell</translation>
  </message>
  <message>
   <source>Save mine</source>
   <extracomment>planhat_gui/ui/wizard/commit.py</extracomment>
   <translation>Spara min version</translation>
  </message>
  <message>
   <source>Save receipt as JSON</source>
   <extracomment>planhat_gui/ui/receipt.py, planhat_gui/ui/run_commands.py</extracomment>
   <translation>Spara kvitto som JSON</translation>
  </message>
  <message>
   <source>Save sample</source>
   <extracomment>planhat_gui/ui/result/panel.py, planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Spara exempel</translation>
  </message>
  <message>
   <source>Save sample…</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Spara exempel…</translation>
  </message>
  <message>
   <source>Save the file in one of these forms.</source>
   <extracomment>planhat_gui/interop/lookup_files.py</extracomment>
   <translation>Spara filen i något av dessa format.</translation>
  </message>
  <message>
   <source>Save them again: File › Settings, or “planhat-gui network set”.</source>
   <extracomment>planhat_gui/compose/network.py</extracomment>
   <translation>Spara dem igen: Arkiv › Inställningar eller ”planhat-gui network set”.</translation>
  </message>
  <message>
   <source>Saved {known}{more}</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>Sparades {known}{more}</translation>
  </message>
  <message>
   <source>Saving…</source>
   <extracomment>planhat_gui/ui/credential/form.py, planhat_gui/ui/lookup/editor.py, planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Sparar…</translation>
  </message>
  <message>
   <source>Scope</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Scope</translation>
  </message>
  <message>
   <source>Search</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Sök</translation>
  </message>
  <message>
   <source>Search columns</source>
   <extracomment>planhat_gui/ui/column_chooser.py</extracomment>
   <translation>Sök kolumner</translation>
  </message>
  <message>
   <source>Search for these, too</source>
   <extracomment>planhat_gui/ui/person/results.py</extracomment>
   <translation>Sök även efter dessa</translation>
  </message>
  <message>
   <source>Search records</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Sök poster</translation>
  </message>
  <message>
   <source>Search results</source>
   <extracomment>planhat_gui/ui/person/results.py</extracomment>
   <translation>Sökresultat</translation>
  </message>
  <message>
   <source>Search {name}</source>
   <extracomment>planhat_gui/ui/side_table.py</extracomment>
   <translation>Sök: {name}</translation>
  </message>
  <message>
   <source>Searched afterwards</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Genomsökt efteråt</translation>
  </message>
  <message>
   <source>Searched for the ids found, too: {known_as}.</source>
   <extracomment>planhat_gui/ui/person/results.py</extracomment>
   <translation>Sökte även efter de ID:n som hittades: {known_as}.</translation>
  </message>
  <message>
   <source>Searching</source>
   <extracomment>planhat_gui/store/person/finder.py, planhat_gui/ui/person/page.py</extracomment>
   <translation>Söker</translation>
  </message>
  <message>
   <source>Searching again</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Söker igen</translation>
  </message>
  <message>
   <source>Second</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>Sekund</translation>
  </message>
  <message>
   <source>Second, four digits</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Sekund, fyra siffror</translation>
  </message>
  <message>
   <source>Seconds since 1970 in UTC</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Sekunder sedan 1970 i UTC</translation>
  </message>
  <message>
   <source>Secret kept in</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Hemlighet sparas i</translation>
  </message>
  <message>
   <source>See its columns with nexsets show.</source>
   <extracomment>planhat_gui/store/summary.py</extracomment>
   <translation>Se dess kolumner med nexsets show.</translation>
  </message>
  <message>
   <source>See that the data folder is there and that you may write in it.</source>
   <extracomment>planhat_gui/store/landing.py</extracomment>
   <translation>Kontrollera att datamappen finns och att du får skriva i den.</translation>
  </message>
  <message>
   <source>See that the disk is not full and that no other program uses the file, then export again; the file is as it was.</source>
   <extracomment>planhat_gui/sinks/sqlite_file.py</extracomment>
   <translation>Se till att disken inte är full och att inget annat program använder filen, och exportera igen; filen är som den var.</translation>
  </message>
  <message>
   <source>See that the disk is not full and that you may write there, then run the flow again.</source>
   <extracomment>planhat_gui/store/publish_base.py</extracomment>
   <translation>Kontrollera att disken inte är full och att du får skriva där, och kör sedan flödet igen.</translation>
  </message>
  <message>
   <source>See that the disk is not full, that you may write there, and that no other program has the file open.</source>
   <extracomment>planhat_gui/sinks/export.py</extracomment>
   <translation>Kontrollera att disken inte är full, att du får skriva där och att inget annat program har filen öppen.</translation>
  </message>
  <message>
   <source>See that the disk is not full, then run the flow again.</source>
   <extracomment>planhat_gui/store/duck.py</extracomment>
   <translation>Kontrollera att disken inte är full och kör sedan flödet igen.</translation>
  </message>
  <message>
   <source>See that you may read the data folder.</source>
   <extracomment>planhat_gui/store/personal_key.py, planhat_gui/store/pointer.py, planhat_gui/store/schema_book.py</extracomment>
   <translation>Kontrollera att du får läsa datamappen.</translation>
  </message>
  <message>
   <source>See what it may read</source>
   <extracomment>planhat_gui/ui/ways_out.py</extracomment>
   <translation>Se vad den får läsa</translation>
  </message>
  <message>
   <source>Select all</source>
   <extracomment>planhat_gui/ui/kit/secret_field.py</extracomment>
   <translation>Markera allt</translation>
  </message>
  <message>
   <source>Select all that look personal</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>Markera alla som ser ut som personuppgifter</translation>
  </message>
  <message>
   <source>Select columns, then choose.</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>Markera kolumner och välj sedan.</translation>
  </message>
  <message>
   <source>Send {method} request</source>
   <extracomment>planhat_gui/ui/wizard/testing.py</extracomment>
   <translation>Skicka {method}-anrop</translation>
  </message>
  <message>
   <source>Sent as “Authorization: Bearer …”. {kept}</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Skickas som ”Authorization: Bearer …”. {kept}</translation>
  </message>
  <message>
   <source>Sep</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>sep.</translation>
  </message>
  <message>
   <source>September</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>september</translation>
  </message>
  <message>
   <source>Set API URL</source>
   <extracomment>planhat_gui/ui/advanced/request.py</extracomment>
   <translation>Ange API-URL</translation>
  </message>
  <message>
   <source>Set Path to Data in Response</source>
   <extracomment>planhat_gui/ui/advanced/paths.py</extracomment>
   <translation>Ange sökväg till data i svaret</translation>
  </message>
  <message>
   <source>Set aside</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/model/run_compare.py, planhat_gui/ui/nexset_tabs.py, planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Åt sidan</translation>
  </message>
  <message>
   <source>Set aside records</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>Poster lagda åt sidan</translation>
  </message>
  <message>
   <source>Set aside records and text</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>Poster och text lagda åt sidan</translation>
  </message>
  <message>
   <source>Set aside text</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>Text lagd åt sidan</translation>
  </message>
  <message>
   <source>Set it to a long random text, as from: openssl rand -hex 32</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>Sätt den till en lång slumpmässig text, till exempel från: openssl rand -hex 32</translation>
  </message>
  <message>
   <source>Set it, or begin with a new key: {new_key}</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>Sätt den, eller börja med en ny nyckel: {new_key}</translation>
  </message>
  <message>
   <source>Set up your first source</source>
   <extracomment>planhat_gui/ui/pages/first_use.py</extracomment>
   <translation>Ställ in din första källa</translation>
  </message>
  <message>
   <source>Set {key_variable} to a long random text (as from: openssl rand -hex 32) and keep it, or drop these columns instead of hashing them.</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>Sätt {key_variable} till en lång slumpmässig text (till exempel från: openssl rand -hex 32) och spara den, eller utelämna kolumnerna i stället för att hasha dem.</translation>
  </message>
  <message>
   <source>Setting</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Inställning</translation>
  </message>
  <message>
   <source>Settings</source>
   <extracomment>planhat_gui/store/person/places.py, planhat_gui/ui/pages/settings.py, words that are chosen by a value</extracomment>
   <translation>Inställningar</translation>
  </message>
  <message>
   <source>Settings changed since this test.</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Inställningarna har ändrats sedan det här testet.</translation>
  </message>
  <message>
   <source>Settings: language, theme, network</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Inställningar: språk, tema, nätverk</translation>
  </message>
  <message>
   <source>Settings…</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Inställningar…</translation>
  </message>
  <message>
   <source>Several Nexsets are named so: {ids}.</source>
   <extracomment>planhat_gui/store/nexsets.py</extracomment>
   <translation>Flera Nexset heter så: {ids}.</translation>
  </message>
  <message>
   <source>Several lookups are chosen: say that every row goes with every row, or keep one.</source>
   <extracomment>planhat_gui/engine/binding.py</extracomment>
   <translation>Flera uppslagstabeller är valda: ange att varje rad ska kombineras med varje rad, eller behåll en.</translation>
  </message>
  <message>
   <source>Several lookups have the column “{shown}”. Write {either}.</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>Flera uppslagstabeller har kolumnen ”{shown}”. Skriv {either}.</translation>
  </message>
  <message>
   <source>Several of one person with a semicolon between them.</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Flera för samma person, med semikolon emellan.</translation>
  </message>
  <message>
   <source>Several people have this name. Give an e-mail address or an id, too, to say which of them is meant; until then none of them is chosen.</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>Flera personer har det här namnet. Ange en e-postadress eller ett ID också för att säga vem som menas; tills dess är ingen av dem vald.</translation>
  </message>
  <message>
   <source>Shorten texts</source>
   <extracomment>planhat_gui/ui/exporting.py</extracomment>
   <translation>Korta av texterna</translation>
  </message>
  <message>
   <source>Show</source>
   <extracomment>planhat_gui/ui/pages/nexset_news.py</extracomment>
   <translation>Visa</translation>
  </message>
  <message>
   <source>Show Data Folder</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Visa datamappen</translation>
  </message>
  <message>
   <source>Show Last Run</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Visa senaste körning</translation>
  </message>
  <message>
   <source>Show all</source>
   <extracomment>planhat_gui/ui/column_chooser.py</extracomment>
   <translation>Visa alla</translation>
  </message>
  <message>
   <source>Show all columns</source>
   <extracomment>planhat_gui/ui/column_chooser.py, planhat_gui/ui/column_places.py</extracomment>
   <translation>Visa alla kolumner</translation>
  </message>
  <message>
   <source>Show changes</source>
   <extracomment>planhat_gui/ui/receipt.py</extracomment>
   <translation>Visa ändringar</translation>
  </message>
  <message>
   <source>Show column</source>
   <extracomment>planhat_gui/ui/column_places.py</extracomment>
   <translation>Visa kolumn</translation>
  </message>
  <message>
   <source>Show first steps</source>
   <extracomment>planhat_gui/ui/pages/help.py</extracomment>
   <translation>Visa Kom igång</translation>
  </message>
  <message>
   <source>Show hidden fields</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Visa dolda fält</translation>
  </message>
  <message>
   <source>Show only “{name}”</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Visa bara ”{name}”</translation>
  </message>
  <message>
   <source>Show receipt</source>
   <extracomment>planhat_gui/ui/pages/runs.py, planhat_gui/ui/run_view.py, planhat_gui/ui/shell.py</extracomment>
   <translation>Visa kvitto</translation>
  </message>
  <message>
   <source>Show record</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Visa post</translation>
  </message>
  <message>
   <source>Show records</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>Visa poster</translation>
  </message>
  <message>
   <source>Show set aside</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Visa det som lagts åt sidan</translation>
  </message>
  <message>
   <source>Show the field</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>Visa fältet</translation>
  </message>
  <message>
   <source>Show them</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>Visa dem</translation>
  </message>
  <message>
   <source>Show what arrived</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>Visa vad som har kommit</translation>
  </message>
  <message>
   <source>Show what was set aside</source>
   <extracomment>planhat_gui/ui/receipt.py</extracomment>
   <translation>Visa det som lagts åt sidan</translation>
  </message>
  <message>
   <source>Show while held down</source>
   <extracomment>planhat_gui/ui/kit/secret_field.py</extracomment>
   <translation>Visa medan knappen hålls ned</translation>
  </message>
  <message>
   <source>Show {hidden_fields}</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>Visa {hidden_fields}</translation>
  </message>
  <message>
   <source>Shown in this computer’s time</source>
   <extracomment>planhat_gui/ui/cell_text.py</extracomment>
   <translation>Visas i datorns tid</translation>
  </message>
  <message>
   <source>Shows only the runs of this flow.</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Visar bara det här flödets körningar.</translation>
  </message>
  <message>
   <source>Shows only the runs that began in this time.</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Visar bara körningar som började under den här tiden.</translation>
  </message>
  <message>
   <source>Shows only the runs that ended so, or still go on.</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Visar bara körningar som slutade så, eller fortfarande pågår.</translation>
  </message>
  <message>
   <source>Shows the columns with these letters only.</source>
   <extracomment>planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Visar bara kolumner med de här bokstäverna.</translation>
  </message>
  <message>
   <source>Shows the credentials with these letters in any column.</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Visar inloggningar med de här bokstäverna i någon kolumn.</translation>
  </message>
  <message>
   <source>Shows the flows with these letters in any column.</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Visar flöden med de här bokstäverna i någon kolumn.</translation>
  </message>
  <message>
   <source>Shows the lookups with these letters in any column.</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Visar uppslagstabeller med de här bokstäverna i någon kolumn.</translation>
  </message>
  <message>
   <source>Shows the records that have these letters in any column.</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>Visar poster som har de här bokstäverna i någon kolumn.</translation>
  </message>
  <message>
   <source>Shows the runs whose flow has these letters in its name.</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>Visar körningar vars flöde har de här bokstäverna i namnet.</translation>
  </message>
  <message>
   <source>Since last time</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/columns_view.py</extracomment>
   <translation>Sedan förra gången</translation>
  </message>
  <message>
   <source>Size</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>Storlek</translation>
  </message>
  <message>
   <source>So it is not known whether it takes the credential: a test URL would tell.</source>
   <extracomment>planhat_gui/engine/check.py</extracomment>
   <translation>Därför går det inte att veta om inloggningen godkänns: en test-URL skulle visa det.</translation>
  </message>
  <message>
   <source>So many calls may be under way at the same time, within the call limit.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>Så många anrop får pågå samtidigt, inom anropsgränsen.</translation>
  </message>
  <message>
   <source>Some of what the path finds are single values or lists, not records.</source>
   <extracomment>planhat_gui/engine/sample.py</extracomment>
   <translation>En del av det som sökvägen hittar är enskilda värden eller listor, inte poster.</translation>
  </message>
  <message>
   <source>Somebody else is using this</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Någon annan använder det här</translation>
  </message>
  <message>
   <source>Something in the address</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>Något i adressen</translation>
  </message>
  <message>
   <source>Something in the body</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>Något i innehållet</translation>
  </message>
  <message>
   <source>Something is to be mended first</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>Något behöver åtgärdas först</translation>
  </message>
  <message>
   <source>Something unexpected went wrong (error {number}).</source>
   <extracomment>planhat_gui/engine/run.py, planhat_gui/ui/job.py</extracomment>
   <translation>Något oväntat gick fel (fel {number}).</translation>
  </message>
  <message>
   <source>Something unexpected went wrong (error {number}). What was saved is safe. If it comes back, report it with that number; the log holds the details.</source>
   <extracomment>planhat_gui/app.py</extracomment>
   <translation>Något oväntat gick fel (fel {number}). Det som har sparats är säkert. Om felet kommer tillbaka, rapportera det med det numret; loggen innehåller detaljerna.</translation>
  </message>
  <message>
   <source>Sort ascending</source>
   <extracomment>planhat_gui/ui/kit/grid.py</extracomment>
   <translation>Sortera stigande</translation>
  </message>
  <message>
   <source>Sort descending</source>
   <extracomment>planhat_gui/ui/kit/grid.py</extracomment>
   <translation>Sortera fallande</translation>
  </message>
  <message>
   <source>Spaces around the token were removed.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Blanksteg runt token togs bort.</translation>
  </message>
  <message>
   <source>Spread of the values</source>
   <extracomment>planhat_gui/ui/column_summary.py</extracomment>
   <translation>Värdenas fördelning</translation>
  </message>
  <message>
   <source>Spread over several sheets</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Sprid över flera blad</translation>
  </message>
  <message>
   <source>Spread over {needed:,} sheets</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Sprid över {needed:,} blad</translation>
  </message>
  <message>
   <source>Standard</source>
   <extracomment>planhat_gui/model/regions.py</extracomment>
   <translation>Standard</translation>
  </message>
  <message>
   <source>Start From Offset</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Börja från offset</translation>
  </message>
  <message>
   <source>Start From Page</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Börja från sida</translation>
  </message>
  <message>
   <source>Start Offset</source>
   <extracomment>resources/templates/planhat/get_churn_records.json, resources/templates/planhat/get_companies.json, resources/templates/planhat/get_conversations.json, resources/templates/planhat/get_endusers.json</extracomment>
   <translation>Startoffset</translation>
  </message>
  <message>
   <source>Start anyway</source>
   <extracomment>planhat_gui/app.py</extracomment>
   <translation>Starta ändå</translation>
  </message>
  <message>
   <source>Start at 0</source>
   <extracomment>planhat_gui/ui/wizard/fixes.py</extracomment>
   <translation>Börja på 0</translation>
  </message>
  <message>
   <source>Start the newer version, or choose another data folder.</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>Starta den nyare versionen, eller välj en annan datamapp.</translation>
  </message>
  <message>
   <source>Start the practice tenant</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Starta övningsmiljön</translation>
  </message>
  <message>
   <source>Start the run again, or have the disk checked.</source>
   <extracomment>planhat_gui/store/landing.py</extracomment>
   <translation>Starta körningen igen, eller låt kontrollera disken.</translation>
  </message>
  <message>
   <source>Start the run again.</source>
   <extracomment>planhat_gui/store/landing.py, planhat_gui/store/landing_edit.py, planhat_gui/store/landing_log.py</extracomment>
   <translation>Starta körningen igen.</translation>
  </message>
  <message>
   <source>Started</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Startade</translation>
  </message>
  <message>
   <source>Starting…</source>
   <extracomment>planhat_gui/ui/say.py, planhat_gui/ui/shell.py</extracomment>
   <translation>Startar…</translation>
  </message>
  <message>
   <source>Status</source>
   <extracomment>planhat_gui/model/run_compare.py, planhat_gui/ui/pages/flows.py, planhat_gui/ui/pages/runs.py, resources/views/overdue_invoices.sql</extracomment>
   <translation>Status</translation>
  </message>
  <message>
   <source>Status Filter</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Statusfilter</translation>
  </message>
  <message>
   <source>Status is set by Planhat itself and is not the same as phase, the free text shown as the lifecycle phase.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Status sätts av Planhat och är inte samma sak som phase, den fria text som visas som livscykelfas.</translation>
  </message>
  <message>
   <source>Step key</source>
   <extracomment>planhat_gui/ui/advanced/steps.py</extracomment>
   <translation>Stegets nyckel</translation>
  </message>
  <message>
   <source>Step {number} of {total}: {text_}</source>
   <extracomment>planhat_gui/ui/kit/stepper.py</extracomment>
   <translation>Steg {number} av {total}: {text_}</translation>
  </message>
  <message>
   <source>Steps</source>
   <extracomment>planhat_gui/ui/advanced/steps.py, planhat_gui/ui/kit/stepper.py</extracomment>
   <translation>Steg</translation>
  </message>
  <message>
   <source>Stop after this page</source>
   <extracomment>planhat_gui/ui/closing.py</extracomment>
   <translation>Stoppa efter den här sidan</translation>
  </message>
  <message>
   <source>Stopped after a page, as asked.</source>
   <extracomment>planhat_gui/engine/walk.py</extracomment>
   <translation>Stoppades efter en sida, som begärt.</translation>
  </message>
  <message>
   <source>Stopping. What is complete is kept.</source>
   <extracomment>planhat_gui/ui/run_view.py</extracomment>
   <translation>Stoppar. Det som är fullständigt behålls.</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <extracomment>planhat_gui/ui/run_view.py</extracomment>
   <translation>Stoppar…</translation>
  </message>
  <message>
   <source>Succeeded</source>
   <extracomment>planhat_gui/ui/say.py, words that are chosen by a value</extracomment>
   <translation>Lyckades</translation>
  </message>
  <message>
   <source>Suggested pagination</source>
   <extracomment>planhat_gui/ui/advanced/paging.py</extracomment>
   <translation>Föreslagen sidindelning</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <extracomment>planhat_gui/ui/advanced/paths.py</extracomment>
   <translation>Förslag</translation>
  </message>
  <message>
   <source>System proxy</source>
   <extracomment>planhat_gui/compose/network.py</extracomment>
   <translation>Systemets proxy</translation>
  </message>
  <message>
   <source>System proxy: {system_proxy}</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Systemets proxy: {system_proxy}</translation>
  </message>
  <message>
   <source>Table</source>
   <extracomment>planhat_gui/ui/pages/views_layout.py, planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Tabell</translation>
  </message>
  <message>
   <source>Table, tab separated (*.tsv)</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Tabell, tabbavgränsad (*.tsv)</translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt *.xlsx *.json)</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Tabeller (*.csv *.tsv *.txt *.xlsx *.json)</translation>
  </message>
  <message>
   <source>Take names from the first row</source>
   <extracomment>planhat_gui/ui/lookup/toolbar.py</extracomment>
   <translation>Hämta namn från första raden</translation>
  </message>
  <message>
   <source>Takes effect when the program starts again. Commands at a prompt and the log stay English.</source>
   <extracomment>planhat_gui/ui/language_card.py</extracomment>
   <translation>Gäller när programmet startas om. Kommandon i kommandotolken och loggen är fortfarande på engelska.</translation>
  </message>
  <message>
   <source>Tasks in Planhat are generated both manually by CSMs and automatically by Playbooks. Syncing task data into a data warehouse enables analysis of playbook adoption rates and team activity patterns. For more information, see the Planhat Task API documentation.</source>
   <extracomment>resources/templates/planhat/get_tasks.json</extracomment>
   <translation>Uppgifter i Planhat skapas både manuellt av CSM:er och automatiskt av playbooks. Genom att synkronisera uppgifter till ett datalager går det att analysera hur mycket playbooks används och hur teamet arbetar. Mer information finns i dokumentationen för Planhat Task API.</translation>
  </message>
  <message>
   <source>Template</source>
   <extracomment>planhat_gui/ui/wizard/step_configure.py</extracomment>
   <translation>Mall</translation>
  </message>
  <message>
   <source>Test</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/wizard/keys.py, planhat_gui/ui/wizard/test_button.py</extracomment>
   <translation>Testa</translation>
  </message>
  <message>
   <source>Test URL</source>
   <extracomment>planhat_gui/compose/checks.py, planhat_gui/ui/credential/rest_fields.py</extracomment>
   <translation>Test-URL</translation>
  </message>
  <message>
   <source>Test URL and allowed origins</source>
   <extracomment>planhat_gui/ui/credential/rest_fields.py</extracomment>
   <translation>Test-URL och tillåtna adresser</translation>
  </message>
  <message>
   <source>Test again</source>
   <extracomment>planhat_gui/ui/result/pages.py, planhat_gui/ui/result/panel.py</extracomment>
   <translation>Testa igen</translation>
  </message>
  <message>
   <source>Test an endpoint</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>Testa en ändpunkt</translation>
  </message>
  <message>
   <source>Test cancelled</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Testet avbröts</translation>
  </message>
  <message>
   <source>Test cancelled. These are the records of the test before.</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Testet avbröts. Det här är posterna från det föregående testet.</translation>
  </message>
  <message>
   <source>Test finished: {records:,} {noun}. {facts}</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Testet är klart: {records:,} {noun}. {facts}</translation>
  </message>
  <message>
   <source>Test result views</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Testresultatets vyer</translation>
  </message>
  <message>
   <source>Test the flow to see its columns, or name one above.</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>Testa flödet för att se dess kolumner, eller ange en ovan.</translation>
  </message>
  <message>
   <source>Test, in the wizard</source>
   <extracomment>planhat_gui/ui/pages/help.py</extracomment>
   <translation>Testa, i guiden</translation>
  </message>
  <message>
   <source>Testing. Press to cancel.</source>
   <extracomment>planhat_gui/ui/wizard/test_button.py</extracomment>
   <translation>Testar. Tryck för att avbryta.</translation>
  </message>
  <message>
   <source>Testing…</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>Testar…</translation>
  </message>
  <message>
   <source>Text</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>Text</translation>
  </message>
  <message>
   <source>Texts longer than the {max_cell:,} characters of an Excel cell: {many:,}, the longest of {longest:,}.</source>
   <extracomment>planhat_gui/sinks/xlsx_file.py</extracomment>
   <translation>Texter som är längre än de {max_cell:,} tecken som ryms i en Excel-cell: {many:,}, den längsta på {longest:,}.</translation>
  </message>
  <message>
   <source>That did not work</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Det fungerade inte</translation>
  </message>
  <message>
   <source>That did not work this time</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Det fungerade inte den här gången</translation>
  </message>
  <message>
   <source>The '{{' at position {at} is not closed. For the sign itself write '{{{{'.</source>
   <extracomment>planhat_gui/model/macro_grammar.py, planhat_gui/model/macros.py</extracomment>
   <translation>Tecknet '{{' vid position {at} är inte stängt. För själva tecknet, skriv '{{{{'.</translation>
  </message>
  <message>
   <source>The '}}' at position {at} has no '{{' before it. For the sign itself write '}}}}'.</source>
   <extracomment>planhat_gui/model/macros.py</extracomment>
   <translation>Tecknet '}}' vid position {at} har inget '{{' före sig. För själva tecknet, skriv '}}}}'.</translation>
  </message>
  <message>
   <source>The API’s address was taken from what you entered.</source>
   <extracomment>planhat_gui/ui/credential/planhat_fields.py</extracomment>
   <translation>API:ets adress hämtades från det du angav.</translation>
  </message>
  <message>
   <source>The Basic authorization in the command cannot be read.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Uppgifterna för Basic-autentisering i kommandot kan inte läsas.</translation>
  </message>
  <message>
   <source>The CSV ends inside quotation marks (line {line_num:,}); a quotation mark is not closed.</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py</extracomment>
   <translation>CSV-texten slutar inom citattecken (rad {line_num:,}); ett citattecken är inte stängt.</translation>
  </message>
  <message>
   <source>The Generic REST API connector has no templates: its source is set up in Advanced (steps).</source>
   <extracomment>planhat_gui/model/flow.py</extracomment>
   <translation>Kopplingen Allmänt REST-API har inga mallar: dess källa ställs in i Avancerat (steg).</translation>
  </message>
  <message>
   <source>The Generic REST API has no templates: any address of the API is set up here.</source>
   <extracomment>planhat_gui/ui/advanced/tab.py</extracomment>
   <translation>Allmänt REST-API har inga mallar: alla adresser i API:et ställs in här.</translation>
  </message>
  <message>
   <source>The Get Companies endpoint returns all company records accessible to the Service Account used for authentication. Planhat company records include standard fields (name, owner, MRR, ARR, lifecycle phase, renewal date) as well as any custom fields defined in your workspace. For complete details on the company data model, see the Planhat Company API documentation.</source>
   <extracomment>resources/templates/planhat/get_companies.json</extracomment>
   <translation>Ändpunkten Get Companies ger alla företag som det Service Account som används för autentisering har åtkomst till. Företagsposter i Planhat har standardfält (namn, ansvarig, MRR, ARR, livscykelfas, förnyelsedatum) och de anpassade fält som finns i er miljö. Fullständig information om datamodellen för företag finns i dokumentationen för Planhat Company API.</translation>
  </message>
  <message>
   <source>The Get Lean Companies endpoint is significantly faster than Get Companies because it returns only identifying fields. It is ideal for use cases where you need to join Planhat company IDs with records from another system without loading the full company payload.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Ändpunkten Get Lean Companies är betydligt snabbare än Get Companies eftersom den bara ger identifierande fält. Den passar när du behöver koppla ihop företags-ID i Planhat med poster från ett annat system utan att läsa in alla företagsdata.</translation>
  </message>
  <message>
   <source>The Nexset has no column “{name}”.</source>
   <extracomment>planhat_gui/compose/lookups.py</extracomment>
   <translation>Nexsetet har ingen kolumn ”{name}”.</translation>
  </message>
  <message>
   <source>The Nexset whose values become rows.</source>
   <extracomment>planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Nexsetet vars värden blir rader.</translation>
  </message>
  <message>
   <source>The Status Filter sends status in lower case: prospect, coming, customer, canceled (one l) or lost. All sends no filter.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>”Statusfilter” skickar status med små bokstäver: prospect, coming, customer, canceled (ett l) eller lost. ”Alla” skickar inget filter.</translation>
  </message>
  <message>
   <source>The XML contains a DOCTYPE, which is not allowed (line {line:,}).</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>XML-dokumentet innehåller en DOCTYPE, vilket inte är tillåtet (rad {line:,}).</translation>
  </message>
  <message>
   <source>The XML contains an entity, which is not allowed.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>XML-dokumentet innehåller en entitet, vilket inte är tillåtet.</translation>
  </message>
  <message>
   <source>The address</source>
   <extracomment>planhat_gui/ui/advanced/marked.py, planhat_gui/ui/wizard/url_line.py</extracomment>
   <translation>Adressen</translation>
  </message>
  <message>
   <source>The address appears here as you type it.</source>
   <extracomment>planhat_gui/ui/advanced/marked.py</extracomment>
   <translation>Adressen visas här medan du skriver den.</translation>
  </message>
  <message>
   <source>The address appears once the fields above are right.</source>
   <extracomment>planhat_gui/ui/wizard/url_line.py</extracomment>
   <translation>Adressen visas när fälten ovan är rätt ifyllda.</translation>
  </message>
  <message>
   <source>The address changed while it was prepared; nothing was sent.</source>
   <extracomment>planhat_gui/engine/transport.py</extracomment>
   <translation>Adressen ändrades medan den förbereddes; inget skickades.</translation>
  </message>
  <message>
   <source>The address contains a backslash, which is not allowed.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Adressen innehåller ett omvänt snedstreck, vilket inte är tillåtet.</translation>
  </message>
  <message>
   <source>The address contains a line break or control character ({code}).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Adressen innehåller en radbrytning eller ett styrtecken ({code}).</translation>
  </message>
  <message>
   <source>The address contains a text-direction mark ({code}).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Adressen innehåller ett tecken för textriktning ({code}).</translation>
  </message>
  <message>
   <source>The address contains an invalid character ({code}).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Adressen innehåller ett ogiltigt tecken ({code}).</translation>
  </message>
  <message>
   <source>The address contains an invisible character ({code}).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Adressen innehåller ett osynligt tecken ({code}).</translation>
  </message>
  <message>
   <source>The address is longer than {max_url:,} characters.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Adressen är längre än {max_url:,} tecken.</translation>
  </message>
  <message>
   <source>The answer as it came, with what a run hashes or drops. It is only shown here, and not kept.</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Svaret som det kom, med det som en körning hashar eller slänger. Det visas bara här och sparas inte.</translation>
  </message>
  <message>
   <source>The answer ended too early (byte {body:,}).</source>
   <extracomment>planhat_gui/engine/decode.py, planhat_gui/engine/paths/xpath.py, planhat_gui/engine/records.py</extracomment>
   <translation>Svaret slutade för tidigt (byte {body:,}).</translation>
  </message>
  <message>
   <source>The answer ended too early (in line {lines:,}).</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>Svaret slutade för tidigt (på rad {lines:,}).</translation>
  </message>
  <message>
   <source>The answer ended too early (its compression is cut).</source>
   <extracomment>planhat_gui/engine/inflate.py</extracomment>
   <translation>Svaret slutade för tidigt (komprimeringen är avhuggen).</translation>
  </message>
  <message>
   <source>The answer has a Link header with rel="next".</source>
   <extracomment>planhat_gui/compose/advice.py</extracomment>
   <translation>Svaret har en Link-header med rel="next".</translation>
  </message>
  <message>
   <source>The answer has a number that is too large (such as 1e400).</source>
   <extracomment>planhat_gui/engine/records.py</extracomment>
   <translation>Svaret har ett tal som är för stort (som 1e400).</translation>
  </message>
  <message>
   <source>The answer has no rows.</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py</extracomment>
   <translation>Svaret har inga rader.</translation>
  </message>
  <message>
   <source>The answer has several documents, one per line; this form is not supported here.</source>
   <extracomment>planhat_gui/engine/records.py</extracomment>
   <translation>Svaret har flera dokument, ett per rad; den formen stöds inte här.</translation>
  </message>
  <message>
   <source>The answer is JSON, but this is an XPath.</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>Svaret är JSON, men det här är en XPath.</translation>
  </message>
  <message>
   <source>The answer is XML, but this is a JSONPath.</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>Svaret är XML, men det här är en JSONPath.</translation>
  </message>
  <message>
   <source>The answer is a web page, not data. First words: “{words_of}”</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>Svaret är en webbsida, inte data. De första orden: ”{words_of}”</translation>
  </message>
  <message>
   <source>The answer is empty (200 without content).</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>Svaret är tomt (200 utan innehåll).</translation>
  </message>
  <message>
   <source>The answer is larger than {limit:,} MiB.</source>
   <extracomment>planhat_gui/engine/inflate.py</extracomment>
   <translation>Svaret är större än {limit:,} MiB.</translation>
  </message>
  <message>
   <source>The answer is nested too deeply (limit 100).</source>
   <extracomment>planhat_gui/engine/paths/walk.py, planhat_gui/engine/records.py</extracomment>
   <translation>Svaret är för djupt nästlat (gränsen är 100).</translation>
  </message>
  <message>
   <source>The answer is not JSON Lines: line {number}, {reason}.</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>Svaret är inte JSON Lines: rad {number}, {reason}.</translation>
  </message>
  <message>
   <source>The answer is not XML: {quoted}.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Svaret är inte XML: {quoted}.</translation>
  </message>
  <message>
   <source>The answer is not valid JSON.</source>
   <extracomment>planhat_gui/engine/paths/walk.py</extracomment>
   <translation>Svaret är inte giltig JSON.</translation>
  </message>
  <message>
   <source>The answer is not valid JSON: line {lineno}, column {colno}.</source>
   <extracomment>planhat_gui/engine/records.py</extracomment>
   <translation>Svaret är inte giltig JSON: rad {lineno}, kolumn {colno}.</translation>
  </message>
  <message>
   <source>The answer is not valid JSON: {quoted}.</source>
   <extracomment>planhat_gui/engine/records.py</extracomment>
   <translation>Svaret är inte giltig JSON: {quoted}.</translation>
  </message>
  <message>
   <source>The answer is not valid UTF-8 at byte {at:,}.</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>Svaret är inte giltig UTF-8 vid byte {at:,}.</translation>
  </message>
  <message>
   <source>The answer is not valid UTF-8 at byte {error_start:,}.</source>
   <extracomment>planhat_gui/engine/paths/texts.py</extracomment>
   <translation>Svaret är inte giltig UTF-8 vid byte {error_start:,}.</translation>
  </message>
  <message>
   <source>The answer is not well-formed XML: line {line:,}, column {column:,}: {quoted}.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Svaret är inte välformad XML: rad {line:,}, kolumn {column:,}: {quoted}.</translation>
  </message>
  <message>
   <source>The answer is too large for this computer’s memory.</source>
   <extracomment>planhat_gui/engine/fetch.py</extracomment>
   <translation>Svaret är för stort för datorns minne.</translation>
  </message>
  <message>
   <source>The answer names no type, </source>
   <extracomment>planhat_gui/engine/paths/sniff.py</extracomment>
   <translation>Svaret anger ingen typ, </translation>
  </message>
  <message>
   <source>The answer of {host} ended too early.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Svaret från {host} slutade för tidigt.</translation>
  </message>
  <message>
   <source>The answer of {host} has headers that are too large.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Svaret från {host} har för stora headrar.</translation>
  </message>
  <message>
   <source>The answer of {host} has headers that cannot be read.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Svaret från {host} har headrar som inte kan läsas.</translation>
  </message>
  <message>
   <source>The answer of {host} holds no access token.</source>
   <extracomment>planhat_gui/engine/auth.py</extracomment>
   <translation>Svaret från {host} innehåller ingen åtkomsttoken.</translation>
  </message>
  <message>
   <source>The answer of {host} is contradictory.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Svaret från {host} är motsägelsefullt.</translation>
  </message>
  <message>
   <source>The answer of {host} is cut into no valid chunks.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Svaret från {host} är uppdelat i ogiltiga delar.</translation>
  </message>
  <message>
   <source>The answer says it is {quoted} but is not valid{place}.</source>
   <extracomment>planhat_gui/engine/paths/texts.py</extracomment>
   <translation>Svaret säger sig vara {quoted} men är inte giltigt{place}.</translation>
  </message>
  <message>
   <source>The answer says it is {quoted} but is not.</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>Svaret säger sig vara {quoted} men är det inte.</translation>
  </message>
  <message>
   <source>The answer's compression ({names}) is damaged.</source>
   <extracomment>planhat_gui/engine/inflate.py</extracomment>
   <translation>Svarets komprimering ({names}) är skadad.</translation>
  </message>
  <message>
   <source>The answer's type is {shown}, </source>
   <extracomment>planhat_gui/engine/paths/sniff.py</extracomment>
   <translation>Svarets typ är {shown}, </translation>
  </message>
  <message>
   <source>The answer's type is {shown}, but {why}.</source>
   <extracomment>planhat_gui/engine/paths/sniff.py</extracomment>
   <translation>Svarets typ är {shown}, men {why}.</translation>
  </message>
  <message>
   <source>The answer's type is {shown}.</source>
   <extracomment>planhat_gui/engine/paths/sniff.py</extracomment>
   <translation>Svarets typ är {shown}.</translation>
  </message>
  <message>
   <source>The bin is empty</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Papperskorgen är tom</translation>
  </message>
  <message>
   <source>The body is in a file, which is not read: paste it in by hand.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Innehållet finns i en fil, som inte läses: klistra in det för hand.</translation>
  </message>
  <message>
   <source>The body is nested too deeply.</source>
   <extracomment>planhat_gui/model/json_body.py</extracomment>
   <translation>Innehållet är för djupt nästlat.</translation>
  </message>
  <message>
   <source>The body is not valid JSON: line {line}, column {column}.</source>
   <extracomment>planhat_gui/model/json_body.py</extracomment>
   <translation>Innehållet är inte giltig JSON: rad {line}, kolumn {column}.</translation>
  </message>
  <message>
   <source>The carried column {name}</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>Den medföljande kolumnen {name}</translation>
  </message>
  <message>
   <source>The cell</source>
   <extracomment>planhat_gui/ui/kit/grid.py</extracomment>
   <translation>Cellen</translation>
  </message>
  <message>
   <source>The chart</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>Diagrammet</translation>
  </message>
  <message>
   <source>The chart is in {target_name}.</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>Diagrammet finns i {target_name}.</translation>
  </message>
  <message>
   <source>The checkpoint in {folder} is damaged.</source>
   <extracomment>planhat_gui/store/landing_log.py</extracomment>
   <translation>Kontrollpunkten i {folder} är skadad.</translation>
  </message>
  <message>
   <source>The chosen runs</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>De valda körningarna</translation>
  </message>
  <message>
   <source>The clipboard cannot be pasted. {words}</source>
   <extracomment>planhat_gui/ui/lookup/edit_grid.py</extracomment>
   <translation>Innehållet i urklipp kan inte klistras in. {words}</translation>
  </message>
  <message>
   <source>The clipboard has a {method_value} request to {origin}.</source>
   <extracomment>planhat_gui/ui/paste_command.py</extracomment>
   <translation>I urklipp finns ett {method_value}-anrop till {origin}.</translation>
  </message>
  <message>
   <source>The clock is right now: try again</source>
   <extracomment>planhat_gui/ui/ways_out.py</extracomment>
   <translation>Klockan går rätt nu: försök igen</translation>
  </message>
  <message>
   <source>The clocks skip {clock} on {day}: {clock_2} is taken.</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Klockan hoppar över {clock} den {day}: {clock_2} används.</translation>
  </message>
  <message>
   <source>The column</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>Kolumnen</translation>
  </message>
  <message>
   <source>The column does not land at all.</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>Kolumnen sparas inte alls.</translation>
  </message>
  <message>
   <source>The column “{name}” cannot hold {{ or }} in its name.</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>Kolumnen ”{name}” kan inte ha {{ eller }} i sitt namn.</translation>
  </message>
  <message>
   <source>The column “{name}” is gone.</source>
   <extracomment>planhat_gui/compose/lookups.py</extracomment>
   <translation>Kolumnen ”{name}” är borta.</translation>
  </message>
  <message>
   <source>The columns changed since last time. {in_short}.</source>
   <extracomment>planhat_gui/store/publish_notices.py</extracomment>
   <translation>Kolumnerna har ändrats sedan förra gången. {in_short}.</translation>
  </message>
  <message>
   <source>The columns changed, so the dataset was not replaced; what was read is kept. {in_short}.</source>
   <extracomment>planhat_gui/store/publish_notices.py</extracomment>
   <translation>Kolumnerna har ändrats, så datamängden ersattes inte; det som lästes behålls. {in_short}.</translation>
  </message>
  <message>
   <source>The columns of this library are hashed with the key in {key_variable}, and that variable is not set.</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>Bibliotekets kolumner hashas med nyckeln i {key_variable}, och den variabeln är inte satt.</translation>
  </message>
  <message>
   <source>The column’s name</source>
   <extracomment>planhat_gui/model/personal_checks.py</extracomment>
   <translation>Kolumnens namn</translation>
  </message>
  <message>
   <source>The command has two secrets. Set the request up by hand.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Kommandot har två hemligheter. Ställ in anropet för hand.</translation>
  </message>
  <message>
   <source>The company is in cId (not companyId), the end user in euId and email; some records have no euId.</source>
   <extracomment>resources/templates/planhat/get_nps_responses.json</extracomment>
   <translation>Företaget finns i cId (inte companyId), slutanvändaren i euId och email; några poster har inget euId.</translation>
  </message>
  <message>
   <source>The company is in cId and cName (not companyId), the id in your own system in extId, the currency in currency. status is pending, paid or overdue.</source>
   <extracomment>resources/templates/planhat/get_invoices.json</extracomment>
   <translation>Företaget finns i cId och cName (inte companyId), ID i ert eget system i extId och valutan i currency. status är pending, paid eller overdue.</translation>
  </message>
  <message>
   <source>The comparison</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Jämförelsen</translation>
  </message>
  <message>
   <source>The connection to {host} failed.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Anslutningen till {host} misslyckades.</translation>
  </message>
  <message>
   <source>The credential may not read this (403).{said}</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>Inloggningen får inte läsa det här (403).{said}</translation>
  </message>
  <message>
   <source>The credential sets this header. Remove it here.</source>
   <extracomment>planhat_gui/model/headers.py</extracomment>
   <translation>Inloggningen anger den här headern. Ta bort den här.</translation>
  </message>
  <message>
   <source>The credential was not accepted</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>Inloggningen godkändes inte</translation>
  </message>
  <message>
   <source>The credential “{found_name}” is one for {connector_names}, and this flow’s connector is {connector_names_2}.</source>
   <extracomment>planhat_gui/compose/calls.py, planhat_gui/compose/imports.py</extracomment>
   <translation>Inloggningen ”{found_name}” är avsedd för {connector_names}, och flödets koppling är {connector_names_2}.</translation>
  </message>
  <message>
   <source>The current date and time</source>
   <extracomment>planhat_gui/engine/macro_menu.py</extracomment>
   <translation>Aktuellt datum och aktuell tid</translation>
  </message>
  <message>
   <source>The data folder</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Datamappen</translation>
  </message>
  <message>
   <source>The data folder {folder} cannot be used ({reason}).</source>
   <extracomment>planhat_gui/store/folder.py</extracomment>
   <translation>Datamappen {folder} kan inte användas ({reason}).</translation>
  </message>
  <message>
   <source>The dataset could not be made ({splitlines}).</source>
   <extracomment>planhat_gui/store/publish.py</extracomment>
   <translation>Datamängden kunde inte skapas ({splitlines}).</translation>
  </message>
  <message>
   <source>The dataset could not be read ({said}).</source>
   <extracomment>planhat_gui/store/reader.py, planhat_gui/store/summary.py</extracomment>
   <translation>Datamängden kunde inte läsas ({said}).</translation>
  </message>
  <message>
   <source>The dataset could not be written ({first_line}).</source>
   <extracomment>planhat_gui/store/duck.py</extracomment>
   <translation>Datamängden kunde inte skrivas ({first_line}).</translation>
  </message>
  <message>
   <source>The dataset in {folder} could not be deleted ({strerror}).</source>
   <extracomment>planhat_gui/store/nexsets.py</extracomment>
   <translation>Datamängden i {folder} kunde inte tas bort ({strerror}).</translation>
  </message>
  <message>
   <source>The dataset in {folder} was just deleted.</source>
   <extracomment>planhat_gui/store/beside.py, planhat_gui/store/nexsets.py, planhat_gui/store/summary.py</extracomment>
   <translation>Datamängden i {folder} har just tagits bort.</translation>
  </message>
  <message>
   <source>The dataset needs more memory than is allowed ({first_line}).</source>
   <extracomment>planhat_gui/store/duck.py</extracomment>
   <translation>Datamängden behöver mer minne än vad som är tillåtet ({first_line}).</translation>
  </message>
  <message>
   <source>The dataset's file is gone; a newer run may have taken its place.</source>
   <extracomment>planhat_gui/store/summary.py</extracomment>
   <translation>Datamängdens fil är borta; en nyare körning kan ha ersatt den.</translation>
  </message>
  <message>
   <source>The dataset's file {path} could not be read ({strerror}).</source>
   <extracomment>planhat_gui/store/lines_reader.py</extracomment>
   <translation>Datamängdens fil {path} kunde inte läsas ({strerror}).</translation>
  </message>
  <message>
   <source>The dataset's file {path} is gone; a newer run may have taken its place.</source>
   <extracomment>planhat_gui/store/reader.py</extracomment>
   <translation>Datamängdens fil {path} är borta; en nyare körning kan ha ersatt den.</translation>
  </message>
  <message>
   <source>The date is in churnDate, the reasons are the list reasons, the amounts are in value and arr with currency.</source>
   <extracomment>resources/templates/planhat/get_churn_records.json</extracomment>
   <translation>Datumet finns i churnDate, orsakerna i listan reasons, beloppen i value och arr med currency.</translation>
  </message>
  <message>
   <source>The disk is full after page {pages:,}. {kept}</source>
   <extracomment>planhat_gui/store/landing.py</extracomment>
   <translation>Disken är full efter sida {pages:,}. {kept}</translation>
  </message>
  <message>
   <source>The disk is full: make {room} and save again.</source>
   <extracomment>planhat_gui/store/files.py</extracomment>
   <translation>Disken är full: frigör {room} och spara igen.</translation>
  </message>
  <message>
   <source>The display name is in nickName; roles may be ids or objects. inactive is true for users who can no longer log in.</source>
   <extracomment>resources/templates/planhat/get_users.json</extracomment>
   <translation>Visningsnamnet finns i nickName; roles kan vara ID:n eller objekt. inactive är true för användare som inte längre kan logga in.</translation>
  </message>
  <message>
   <source>The draft could not be removed from {folder} ({strerror}).</source>
   <extracomment>planhat_gui/store/drafts.py</extracomment>
   <translation>Utkastet kunde inte tas bort från {folder} ({strerror}).</translation>
  </message>
  <message>
   <source>The draft could not be saved. {failure}</source>
   <extracomment>planhat_gui/ui/wizard/editing.py</extracomment>
   <translation>Utkastet kunde inte sparas. {failure}</translation>
  </message>
  <message>
   <source>The draft was deleted.</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>Utkastet togs bort.</translation>
  </message>
  <message>
   <source>The elements are in several namespaces: give each name its prefix.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Elementen finns i flera namnrymder: ge varje namn dess prefix.</translation>
  </message>
  <message>
   <source>The endpoint answered without any records. The Nexset still has its {kept}. If a filter or a right is missing, keep them and mend the flow; if there are really none any more, empty it. Neither reads anything again.</source>
   <extracomment>planhat_gui/ui/empty_card.py</extracomment>
   <translation>Ändpunkten svarade utan några poster. Nexsetet har kvar sina {kept}. Om ett filter eller en behörighet saknas, behåll dem och rätta flödet; om det verkligen inte finns några längre, töm det. Inget av dem läser något igen.</translation>
  </message>
  <message>
   <source>The endpoint answered, and has nothing for this request.</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Ändpunkten svarade och har inget för det här anropet.</translation>
  </message>
  <message>
   <source>The export was cancelled; no file was written.</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>Exporten avbröts; ingen fil skrevs.</translation>
  </message>
  <message>
   <source>The file cannot be read.</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>Filen kan inte läsas.</translation>
  </message>
  <message>
   <source>The file chosen in Settings holds no certificates (PEM).</source>
   <extracomment>planhat_gui/engine/certificates.py</extracomment>
   <translation>Filen som valts i Inställningar innehåller inga certifikat (PEM).</translation>
  </message>
  <message>
   <source>The file is JSON Lines (.jsonl).</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Filen är JSON Lines (.jsonl).</translation>
  </message>
  <message>
   <source>The file names no credential. You can choose one later, too.</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Filen anger ingen inloggning. Du kan välja en senare också.</translation>
  </message>
  <message>
   <source>The file names “{named}”, which you do not have. You can choose one later, too.</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Filen anger ”{named}”, som du inte har. Du kan välja en senare också.</translation>
  </message>
  <message>
   <source>The file names “{named}”. You have a credential of that name, which may be used at {origins}. It is linked only if you choose it.</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Filen anger ”{named}”. Du har en inloggning med det namnet, som får användas på {origins}. Den kopplas bara om du väljer den.</translation>
  </message>
  <message>
   <source>The file of “{name}” was damaged or changed by another program.</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>Filen för ”{name}” skadades eller ändrades av ett annat program.</translation>
  </message>
  <message>
   <source>The file shown here was removed: three newer runs have come. {words}</source>
   <extracomment>planhat_gui/ui/pages/nexset_news.py</extracomment>
   <translation>Filen som visas här har tagits bort: tre nyare körningar har kommit. {words}</translation>
  </message>
  <message>
   <source>The file {place} cannot be used: {reason}.</source>
   <extracomment>planhat_gui/store/network.py</extracomment>
   <translation>Filen {place} kan inte användas: {reason}.</translation>
  </message>
  <message>
   <source>The first page's number, 0 or 1.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Den första sidans nummer, 0 eller 1.</translation>
  </message>
  <message>
   <source>The first row looks like data, so it is kept as a row and the columns have numbers.</source>
   <extracomment>planhat_gui/interop/lookup_heads.py</extracomment>
   <translation>Den första raden ser ut som data. Den behålls därför som en rad, och kolumnerna får nummer.</translation>
  </message>
  <message>
   <source>The first {count:,} {noun}; there are more.</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Visar {count:,} {noun}; det finns fler.</translation>
  </message>
  <message>
   <source>The first {shown:,} of {whole:,} characters.</source>
   <extracomment>planhat_gui/ui/kit/raw_text.py</extracomment>
   <translation>De första {shown:,} av {whole:,} tecken.</translation>
  </message>
  <message>
   <source>The flow as it was</source>
   <extracomment>planhat_gui/ui/flow_then.py</extracomment>
   <translation>Flödet som det var</translation>
  </message>
  <message>
   <source>The flow contains an invalid character.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>Flödet innehåller ett ogiltigt tecken.</translation>
  </message>
  <message>
   <source>The flow file {damaged_path_name} is damaged: {problem}{more}</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Flödesfilen {damaged_path_name} är skadad: {problem}{more}</translation>
  </message>
  <message>
   <source>The flow of this Nexset is running. What is shown is from its run before.</source>
   <extracomment>planhat_gui/ui/pages/nexset_news.py</extracomment>
   <translation>Nexsetets flöde körs. Det som visas är från körningen före.</translation>
  </message>
  <message>
   <source>The flow's description looks like a key.</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>Flödets beskrivning ser ut som en nyckel.</translation>
  </message>
  <message>
   <source>The flow's file {path} could not be moved or deleted ({strerror}).</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>Flödets fil {path} kunde inte flyttas eller tas bort ({strerror}).</translation>
  </message>
  <message>
   <source>The flow's name looks like a key.</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>Flödets namn ser ut som en nyckel.</translation>
  </message>
  <message>
   <source>The folder is gone: make it again or choose another folder.</source>
   <extracomment>planhat_gui/store/files.py</extracomment>
   <translation>Mappen är borta: skapa den igen eller välj en annan mapp.</translation>
  </message>
  <message>
   <source>The format was set.</source>
   <extracomment>planhat_gui/engine/paths/documents.py</extracomment>
   <translation>Formatet är angivet.</translation>
  </message>
  <message>
   <source>The header</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>Headern</translation>
  </message>
  <message>
   <source>The header {name} was left out: it is set by the program.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Headern {name} utelämnades: programmet anger den.</translation>
  </message>
  <message>
   <source>The host contains a character that is not allowed (U+{ord:04X}).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Servernamnet innehåller ett tecken som inte är tillåtet (U+{ord:04X}).</translation>
  </message>
  <message>
   <source>The host is not a valid IPv6 address in brackets.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Servern är inte en giltig IPv6-adress inom hakparentes.</translation>
  </message>
  <message>
   <source>The host is not a valid number address (four numbers from 0 to 255).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Servern är inte en giltig sifferadress (fyra tal från 0 till 255).</translation>
  </message>
  <message>
   <source>The host name contains '%', which is not allowed.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Servernamnet innehåller '%', vilket inte är tillåtet.</translation>
  </message>
  <message>
   <source>The host name is missing: https://, then for example api.planhat.com.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Servernamnet saknas: https://, sedan till exempel api.planhat.com.</translation>
  </message>
  <message>
   <source>The host name is not valid (a part begins or ends with a hyphen).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Servernamnet är inte giltigt (en del börjar eller slutar med bindestreck).</translation>
  </message>
  <message>
   <source>The host name is not valid (a part cannot be written in ASCII).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Servernamnet är inte giltigt (en del kan inte skrivas i ASCII).</translation>
  </message>
  <message>
   <source>The host name is not valid (empty part).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Servernamnet är inte giltigt (tom del).</translation>
  </message>
  <message>
   <source>The host name is not valid (part too long).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Servernamnet är inte giltigt (för lång del).</translation>
  </message>
  <message>
   <source>The host name is not valid (too long: at most 253 characters).</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Servernamnet är inte giltigt (för långt: högst 253 tecken).</translation>
  </message>
  <message>
   <source>The id of the last record received is sent with the next call.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>ID för den senast mottagna posten skickas med nästa anrop.</translation>
  </message>
  <message>
   <source>The key that this library’s personal columns are hashed with is no longer in your system’s password store.</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>Nyckeln som bibliotekets kolumner med personuppgifter hashas med finns inte längre i systemets lösenordslager.</translation>
  </message>
  <message>
   <source>The kind of Planhat object to read, such as companies or tickets. Type any part of its name to find it; Test beside it reads a first sample.</source>
   <extracomment>planhat_gui/ui/wizard/template_tab.py</extracomment>
   <translation>Den sorts Planhat-objekt som ska läsas, till exempel företag eller ärenden. Skriv en del av namnet för att hitta det; Testa bredvid läser några poster.</translation>
  </message>
  <message>
   <source>The landed records in {folder} are shorter than they were ({size:,} of at least {synced:,} bytes).</source>
   <extracomment>planhat_gui/store/landing_log.py</extracomment>
   <translation>De mottagna posterna i {folder} är kortare än de var ({size:,} av minst {synced:,} byte).</translation>
  </message>
  <message>
   <source>The landed records in {path} could not be read ({reason}).</source>
   <extracomment>planhat_gui/store/publish_base.py</extracomment>
   <translation>De mottagna posterna i {path} kunde inte läsas ({reason}).</translation>
  </message>
  <message>
   <source>The last change is in updateDate (not updatedAt); days is a day number counted from 1970-01-01.</source>
   <extracomment>resources/templates/planhat/get_tickets.json</extracomment>
   <translation>Den senaste ändringen finns i updateDate (inte updatedAt); days är ett dagnummer räknat från 1970-01-01.</translation>
  </message>
  <message>
   <source>The library {path} is damaged ({detail}).</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>Biblioteket {path} är skadat ({detail}).</translation>
  </message>
  <message>
   <source>The list is empty.</source>
   <extracomment>planhat_gui/engine/paths/judge.py, planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Listan är tom.</translation>
  </message>
  <message>
   <source>The list of versions</source>
   <extracomment>planhat_gui/ui/about.py</extracomment>
   <translation>Listan med versioner</translation>
  </message>
  <message>
   <source>The lists are not equally long ({counts}).</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Listorna är inte lika långa ({counts}).</translation>
  </message>
  <message>
   <source>The lock file {path} cannot be written ({strerror}).</source>
   <extracomment>planhat_gui/store/lock.py</extracomment>
   <translation>Låsfilen {path} kan inte skrivas ({strerror}).</translation>
  </message>
  <message>
   <source>The lock of this data folder is damaged, probably by a power cut.</source>
   <extracomment>planhat_gui/app.py</extracomment>
   <translation>Låset för den här datamappen är skadat, troligen av ett strömavbrott.</translation>
  </message>
  <message>
   <source>The lookup is empty: the flow would send no requests.</source>
   <extracomment>planhat_gui/ui/advanced/preview.py</extracomment>
   <translation>Uppslagstabellen är tom: flödet skulle inte skicka några anrop.</translation>
  </message>
  <message>
   <source>The lookup “{lookup_name}” was just changed.</source>
   <extracomment>planhat_gui/store/lookups.py</extracomment>
   <translation>Uppslagstabellen ”{lookup_name}” har just ändrats.</translation>
  </message>
  <message>
   <source>The lookup “{shown}” has no column “{shown_2}”.</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>Uppslagstabellen ”{shown}” har ingen kolumn ”{shown_2}”.</translation>
  </message>
  <message>
   <source>The macro</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Makrot</translation>
  </message>
  <message>
   <source>The metadata at {quoted} has {value:,.0f} KB; that is too much for every record (limit {largest} KB). The column stays empty.</source>
   <extracomment>planhat_gui/engine/paths/metadata.py</extracomment>
   <translation>Metadata vid {quoted} är {value:,.0f} kB, vilket är för mycket för varje post (gränsen är {largest} kB). Kolumnen förblir tom.</translation>
  </message>
  <message>
   <source>The metadata path finds {plural}; choose one.</source>
   <extracomment>planhat_gui/engine/paths/metadata.py</extracomment>
   <translation>Sökvägen till metadata hittar {plural}; välj ett.</translation>
  </message>
  <message>
   <source>The method {method} cannot be used: {method_2}.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Metoden {method} kan inte användas, bara {method_2}.</translation>
  </message>
  <message>
   <source>The name</source>
   <extracomment>planhat_gui/model/names.py</extracomment>
   <translation>Namnet</translation>
  </message>
  <message>
   <source>The name cannot hold { or }: macros are written with them.</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>Namnet kan inte innehålla { eller }: makron skrivs med dem.</translation>
  </message>
  <message>
   <source>The name macros know it by, as in {name.column}.</source>
   <extracomment>planhat_gui/ui/lookup/editor.py, planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Namnet som makron känner den vid, som i {name.column}.</translation>
  </message>
  <message>
   <source>The name of the flow's credential looks like a key.</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>Namnet på flödets inloggning ser ut som en nyckel.</translation>
  </message>
  <message>
   <source>The name {host} was not found.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Namnet {host} hittades inte.</translation>
  </message>
  <message>
   <source>The network settings are damaged, so nobody knows whether a proxy is to be used.</source>
   <extracomment>planhat_gui/compose/network.py</extracomment>
   <translation>Nätverksinställningarna är skadade, så det går inte att veta om en proxy ska användas.</translation>
  </message>
  <message>
   <source>The network settings in {path} cannot be read ({strerror}).</source>
   <extracomment>planhat_gui/store/network.py</extracomment>
   <translation>Nätverksinställningarna i {path} kan inte läsas ({strerror}).</translation>
  </message>
  <message>
   <source>The next page is at {elsewhere}, another address than this flow's; it was not followed, and nothing was sent there.</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>Nästa sida finns på {elsewhere}, en annan adress än flödets. Den följdes inte och inget skickades dit.</translation>
  </message>
  <message>
   <source>The number after {{{base}{rest} has more than {max_digits} digits.</source>
   <extracomment>planhat_gui/model/macro_grammar.py</extracomment>
   <translation>Talet efter {{{base}{rest} har mer än {max_digits} siffror.</translation>
  </message>
  <message>
   <source>The objects have no members.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Objekten är tomma.</translation>
  </message>
  <message>
   <source>The old ones were kept until you say that there are none any more.</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>De gamla finns kvar tills du säger att det inte finns några längre.</translation>
  </message>
  <message>
   <source>The oldest</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>Den äldsta</translation>
  </message>
  <message>
   <source>The one in the file {same} your “{name}”.</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Flödet i filen {same} ditt ”{name}”.</translation>
  </message>
  <message>
   <source>The option {name} has no value.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Alternativet {name} har inget värde.</translation>
  </message>
  <message>
   <source>The option {name} is not known here. Set the request up by hand.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Alternativet {name} är okänt här. Ställ in anropet för hand.</translation>
  </message>
  <message>
   <source>The parameter {name} looks like a key. {advice}</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>Parametern {name} ser ut som en nyckel. {advice}</translation>
  </message>
  <message>
   <source>The password store could not be opened.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Lösenordslagret kunde inte öppnas.</translation>
  </message>
  <message>
   <source>The password store did not remove the token.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Lösenordslagret tog inte bort token.</translation>
  </message>
  <message>
   <source>The password store did not take the token.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Lösenordslagret tog inte emot token.</translation>
  </message>
  <message>
   <source>The password store failed ({name}).</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Ett fel uppstod i lösenordslagret ({name}).</translation>
  </message>
  <message>
   <source>The password store is locked.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Lösenordslagret är låst.</translation>
  </message>
  <message>
   <source>The path</source>
   <extracomment>planhat_gui/model/likely_keys.py, planhat_gui/ui/kit/record_tree.py, planhat_gui/ui/pages/export.py</extracomment>
   <translation>Sökvägen</translation>
  </message>
  <message>
   <source>The path could not be evaluated.</source>
   <extracomment>planhat_gui/engine/paths/evaluator.py</extracomment>
   <translation>Sökvägen kunde inte tolkas.</translation>
  </message>
  <message>
   <source>The path is on the clipboard.</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>Sökvägen finns i urklipp.</translation>
  </message>
  <message>
   <source>The path is too long: choose a folder with a shorter path.</source>
   <extracomment>planhat_gui/store/files.py</extracomment>
   <translation>Sökvägen är för lång: välj en mapp med kortare sökväg.</translation>
  </message>
  <message>
   <source>The port, after the host, is a number from 1 to 65,535.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Porten, efter servern, är ett tal från 1 till 65 535.</translation>
  </message>
  <message>
   <source>The product is in product, the currency in _currency (a code here; an object where a license is embedded in a company), the renewal in renewalDate and renewalStatus (ongoing, renewed or lost).</source>
   <extracomment>resources/templates/planhat/get_licenses.json</extracomment>
   <translation>Produkten finns i product, valutan i _currency (här en kod; ett objekt när licensen är inbäddad i ett företag) och förnyelsen i renewalDate och renewalStatus (ongoing, renewed eller lost).</translation>
  </message>
  <message>
   <source>The program does not change files it did not make. Delete it yourself.</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Programmet ändrar inte filer som det inte har gjort. Ta bort den själv.</translation>
  </message>
  <message>
   <source>The program ended while this run was going on.</source>
   <extracomment>planhat_gui/store/history.py</extracomment>
   <translation>Programmet avslutades medan den här körningen pågick.</translation>
  </message>
  <message>
   <source>The program sets this header itself. Remove it here.</source>
   <extracomment>planhat_gui/model/headers.py</extracomment>
   <translation>Programmet anger självt den här headern. Ta bort den här.</translation>
  </message>
  <message>
   <source>The program's views could not be found.</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>Programmets vyer kunde inte hittas.</translation>
  </message>
  <message>
   <source>The proxy {proxy} asks for a user and a password, or does not accept these (407).</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Proxyn {proxy} kräver användare och lösenord eller godkänner inte de angivna (407).</translation>
  </message>
  <message>
   <source>The proxy {proxy} could not reach {host} ({status}).</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Proxyn {proxy} kunde inte nå {host} ({status}).</translation>
  </message>
  <message>
   <source>The proxy {proxy} did not answer in time.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Proxyn {proxy} svarade inte i tid.</translation>
  </message>
  <message>
   <source>The proxy {proxy} did not connect this computer to {host}.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Proxyn {proxy} anslöt inte den här datorn till {host}.</translation>
  </message>
  <message>
   <source>The proxy {proxy} does not let this computer reach {host} ({status}).</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Proxyn {proxy} låter inte den här datorn nå {host} ({status}).</translation>
  </message>
  <message>
   <source>The proxy {proxy} refused the connection.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Proxyn {proxy} nekade anslutningen.</translation>
  </message>
  <message>
   <source>The proxy {proxy} was not found.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Proxyn {proxy} hittades inte.</translation>
  </message>
  <message>
   <source>The quotation marks around the token were removed.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Citattecknen runt token togs bort.</translation>
  </message>
  <message>
   <source>The receipt</source>
   <extracomment>planhat_gui/ui/person/page.py, planhat_gui/ui/receipt.py, planhat_gui/ui/run_commands.py</extracomment>
   <translation>Kvittot</translation>
  </message>
  <message>
   <source>The receipt is in {target_name}.</source>
   <extracomment>planhat_gui/ui/run_commands.py</extracomment>
   <translation>Kvittot finns i {target_name}.</translation>
  </message>
  <message>
   <source>The receipt {path} is damaged.</source>
   <extracomment>planhat_gui/store/person/receipts.py</extracomment>
   <translation>Kvittot {path} är skadat.</translation>
  </message>
  <message>
   <source>The records are kept; run the flow again.</source>
   <extracomment>planhat_gui/store/publish.py</extracomment>
   <translation>Posterna behålls; kör flödet igen.</translation>
  </message>
  <message>
   <source>The records are of more than {max_kinds} kinds. Those of new kinds are in “{name}”.</source>
   <extracomment>planhat_gui/store/publish_groups.py</extracomment>
   <translation>Posterna är av fler än {max_kinds} slag. De av nya slag finns i ”{name}”.</translation>
  </message>
  <message>
   <source>The records carry no date of change.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>Posterna har inget ändringsdatum.</translation>
  </message>
  <message>
   <source>The records could not be written to {folder} ({reason}). {kept}</source>
   <extracomment>planhat_gui/store/landing.py</extracomment>
   <translation>Posterna kunde inte skrivas till {folder} ({reason}). {kept}</translation>
  </message>
  <message>
   <source>The records found, in the columns and the order that are shown.</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Posterna som hittades, i de kolumner och den ordning som visas.</translation>
  </message>
  <message>
   <source>The records hold the token of a credential ({where}): they do not leave the program.</source>
   <extracomment>planhat_gui/door.py</extracomment>
   <translation>Posterna innehåller en inloggnings token ({where}): de lämnar inte programmet.</translation>
  </message>
  <message>
   <source>The records of “{pointer_name}” have no key to compare them by.</source>
   <extracomment>planhat_gui/store/beside.py</extracomment>
   <translation>Posterna i ”{pointer_name}” har ingen nyckel att jämföra efter.</translation>
  </message>
  <message>
   <source>The records' columns changed, and the dataset kept its own: {aside}. {in_short}.</source>
   <extracomment>planhat_gui/store/publish_notices.py</extracomment>
   <translation>Posternas kolumner har ändrats, och datamängden behöll sina egna: {aside}. {in_short}.</translation>
  </message>
  <message>
   <source>The report of run “{run_id}” cannot be read: {error!r}.</source>
   <extracomment>planhat_gui/store/history.py</extracomment>
   <translation>Rapporten för körningen ”{run_id}” kan inte läsas: {error!r}.</translation>
  </message>
  <message>
   <source>The request</source>
   <extracomment>planhat_gui/ui/result/request_view.py</extracomment>
   <translation>Anropet</translation>
  </message>
  <message>
   <source>The role of a person is in the field position; the NPS score is in nps, the last touch in lastTouch.</source>
   <extracomment>resources/templates/planhat/get_endusers.json</extracomment>
   <translation>En persons roll finns i fältet position, NPS-poängen i nps och den senaste kontakten i lastTouch.</translation>
  </message>
  <message>
   <source>The rows are those of the sheet “{sheet_title}”, one of {sheets}.</source>
   <extracomment>planhat_gui/interop/lookup_xlsx.py</extracomment>
   <translation>Raderna kommer från bladet ”{sheet_title}”, ett av {sheets}.</translation>
  </message>
  <message>
   <source>The rows are those of “{inside}”.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Raderna kommer från ”{inside}”.</translation>
  </message>
  <message>
   <source>The run has ended.</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>Körningen är slut.</translation>
  </message>
  <message>
   <source>The run has ended: {word}.</source>
   <extracomment>planhat_gui/ui/run_view.py</extracomment>
   <translation>Körningen är slut: {word}.</translation>
  </message>
  <message>
   <source>The run's folder {folder} could not be made ({reason}).</source>
   <extracomment>planhat_gui/store/landing.py</extracomment>
   <translation>Körningens mapp {folder} kunde inte skapas ({reason}).</translation>
  </message>
  <message>
   <source>The same as today.</source>
   <extracomment>planhat_gui/ui/flow_then.py</extracomment>
   <translation>Detsamma som i dag.</translation>
  </message>
  <message>
   <source>The same customer base behind an API key, for the Generic REST API connector.</source>
   <extracomment>planhat_gui/compose/practice.py</extracomment>
   <translation>Samma kundbas bakom en API-nyckel, för kopplingen Allmänt REST-API.</translation>
  </message>
  <message>
   <source>The sample</source>
   <extracomment>planhat_gui/ui/result/panel.py, planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Exemplet</translation>
  </message>
  <message>
   <source>The search was cancelled.</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Sökningen avbröts.</translation>
  </message>
  <message>
   <source>The second “{name}”</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>Den andra ”{name}”</translation>
  </message>
  <message>
   <source>The secret is not in the command, only a name for it.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Hemligheten finns inte i kommandot, bara ett namn för den.</translation>
  </message>
  <message>
   <source>The server answered {status} and points to {target}; nothing was sent there.</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>Servern svarade {status} och hänvisar till {target}; inget skickades dit.</translation>
  </message>
  <message>
   <source>The server answered, and there is nothing in it with these settings.</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>Servern svarade, och med de här inställningarna är svaret tomt.</translation>
  </message>
  <message>
   <source>The server asked to wait</source>
   <extracomment>planhat_gui/engine/pace.py</extracomment>
   <translation>Servern bad om väntan</translation>
  </message>
  <message>
   <source>The server could not be reached</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>Servern kunde inte nås</translation>
  </message>
  <message>
   <source>The server gives one row at a time, whatever is asked; the rows after the first were not read.</source>
   <extracomment>planhat_gui/engine/paging.py</extracomment>
   <translation>Servern ger en rad åt gången, vad som än begärs; raderna efter den första lästes inte.</translation>
  </message>
  <message>
   <source>The server ignored the Company ID Filter: {others:,} {noun} of other companies came too. They were kept; filter them in the Nexset by company.</source>
   <extracomment>planhat_gui/engine/company_filter.py</extracomment>
   <translation>Servern brydde sig inte om ”Filter på företags-ID”: {others:,} {noun} från andra företag kom också. De behölls; filtrera dem i Nexsetet efter företag.</translation>
  </message>
  <message>
   <source>The server may be overloaded; try again later.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Servern kan vara överbelastad; försök igen senare.</translation>
  </message>
  <message>
   <source>The server may not speak https at this address, or a proxy is in between.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Servern kanske inte använder https på den här adressen, eller så ligger en proxy emellan.</translation>
  </message>
  <message>
   <source>The server refused the request ({status})</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>Servern nekade anropet ({status})</translation>
  </message>
  <message>
   <source>The server said that there are {total:,} rows; it gave {rows:,}.</source>
   <extracomment>planhat_gui/engine/reader.py</extracomment>
   <translation>Servern sa att det finns {total:,} rader; den gav {rows:,}.</translation>
  </message>
  <message>
   <source>The server sent the same page or the same next page again; reading stopped there. There may be more records.</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>Servern skickade samma sida eller samma nästa sida igen, och läsningen slutade där. Det kan finnas fler poster.</translation>
  </message>
  <message>
   <source>The server sent the same page twice: it ignores the offset, so only its first page could be read. There may be more records.</source>
   <extracomment>planhat_gui/engine/paging.py</extracomment>
   <translation>Servern skickade samma sida två gånger: den bryr sig inte om offset, så bara den första sidan kunde läsas. Det kan finnas fler poster.</translation>
  </message>
  <message>
   <source>The server sent the token back in its answer. It stands there as “***” and was not kept.</source>
   <extracomment>planhat_gui/engine/fetch.py</extracomment>
   <translation>Servern skickade tillbaka token i sitt svar. Den står där som ”***” och sparades inte.</translation>
  </message>
  <message>
   <source>The server sent {got:,} rows where {asked:,} were asked for.</source>
   <extracomment>planhat_gui/engine/sample.py</extracomment>
   <translation>Servern skickade {got:,} rader när {asked:,} begärdes.</translation>
  </message>
  <message>
   <source>The server sent {got:,} rows where {size:,} were asked for; all were kept.</source>
   <extracomment>planhat_gui/engine/paging.py</extracomment>
   <translation>Servern skickade {got:,} rader när {size:,} begärdes; alla behölls.</translation>
  </message>
  <message>
   <source>The server used an unknown compression (“{other}”).</source>
   <extracomment>planhat_gui/engine/inflate.py</extracomment>
   <translation>Servern använde en okänd komprimering (”{other}”).</translation>
  </message>
  <message>
   <source>The server’s own limit</source>
   <extracomment>planhat_gui/engine/pace.py</extracomment>
   <translation>Serverns egen gräns</translation>
  </message>
  <message>
   <source>The settings are saved: the next test or run obeys them.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Inställningarna har sparats: de gäller från nästa test eller körning.</translation>
  </message>
  <message>
   <source>The settings could not be read, and these are the ones of a new start. The old file is kept as network.json.bad. Save them, so that flows can be run again.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Inställningarna kunde inte läsas, så det här är standardinställningarna. Den gamla filen finns kvar som network.json.bad. Spara inställningarna så att flöden kan köras igen.</translation>
  </message>
  <message>
   <source>The settings of the credential “{name}” cannot be read.</source>
   <extracomment>planhat_gui/store/credentials.py</extracomment>
   <translation>Inställningarna för inloggningen ”{name}” kan inte läsas.</translation>
  </message>
  <message>
   <source>The store encrypts them with its own password, mostly that of your sign-in, and is locked when you sign out.</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>Lagret krypterar dem med sitt eget lösenord, oftast ditt inloggningslösenord, och låses när du loggar ut.</translation>
  </message>
  <message>
   <source>The system has none set.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Systemet har ingen angiven.</translation>
  </message>
  <message>
   <source>The system’s</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Systemets</translation>
  </message>
  <message>
   <source>The system’s proxy cannot be used: {problem_message}</source>
   <extracomment>planhat_gui/compose/network.py</extracomment>
   <translation>Systemets proxy kan inte användas: {problem_message}</translation>
  </message>
  <message>
   <source>The table “{table}” could not be added to {target} ({error}).</source>
   <extracomment>planhat_gui/sinks/sqlite_file.py</extracomment>
   <translation>Tabellen ”{table}” kunde inte läggas till i {target} ({error}).</translation>
  </message>
  <message>
   <source>The template file {file_name} cannot be read ({strerror}).</source>
   <extracomment>planhat_gui/store/templates.py</extracomment>
   <translation>Mallfilen {file_name} kan inte läsas ({strerror}).</translation>
  </message>
  <message>
   <source>The template file {file_name} cannot be used: {error}</source>
   <extracomment>planhat_gui/store/templates.py</extracomment>
   <translation>Mallfilen {file_name} kan inte användas: {error}</translation>
  </message>
  <message>
   <source>The template file {file_name} is not a template.</source>
   <extracomment>planhat_gui/store/templates.py</extracomment>
   <translation>Mallfilen {file_name} är ingen mall.</translation>
  </message>
  <message>
   <source>The template file {name} cannot be used: {error!r}.</source>
   <extracomment>planhat_gui/model/template.py</extracomment>
   <translation>Mallfilen {name} kan inte användas: {error!r}.</translation>
  </message>
  <message>
   <source>The test failed</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>Testet misslyckades</translation>
  </message>
  <message>
   <source>The text breaks off in the middle of a character.</source>
   <extracomment>planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>Texten slutar mitt i ett tecken.</translation>
  </message>
  <message>
   <source>The text in description is HTML and can be very large: choose a small page size when answers are slow.</source>
   <extracomment>resources/templates/planhat/get_conversations.json</extracomment>
   <translation>Texten i description är HTML och kan vara mycket stor: välj en liten sidstorlek om svaren är långsamma.</translation>
  </message>
  <message>
   <source>The text is UTF-16.</source>
   <extracomment>planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>Texten är UTF-16.</translation>
  </message>
  <message>
   <source>The text is not UTF-8; it was read as Windows-1252.</source>
   <extracomment>planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>Texten är inte UTF-8; den lästes som Windows-1252.</translation>
  </message>
  <message>
   <source>The token begins with an invisible character (U+{ord:04X}). It was removed.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Token börjar med ett osynligt tecken (U+{ord:04X}). Det togs bort.</translation>
  </message>
  <message>
   <source>The token ends with an invisible character (U+{ord:04X}). It was removed.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Token slutar med ett osynligt tecken (U+{ord:04X}). Det togs bort.</translation>
  </message>
  <message>
   <source>The token goes to the base URL above and to the addresses in this list, one per line, and nowhere else.</source>
   <extracomment>planhat_gui/ui/credential/planhat_fields.py</extracomment>
   <translation>Token skickas till bas-URL:en ovan och till adresserna i den här listan, en per rad, och ingen annanstans.</translation>
  </message>
  <message>
   <source>The token was taken from the Authorization header in the pasted text.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Token hämtades från headern Authorization i den inklistrade texten.</translation>
  </message>
  <message>
   <source>The token was taken from the line of a settings file.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Token hämtades från raden i en inställningsfil.</translation>
  </message>
  <message>
   <source>The token would travel unprotected. Use https://.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Token skulle skickas oskyddad. Använd https://.</translation>
  </message>
  <message>
   <source>The value</source>
   <extracomment>planhat_gui/ui/kit/record_tree.py</extracomment>
   <translation>Värdet</translation>
  </message>
  <message>
   <source>The value contains a line break or control character.</source>
   <extracomment>planhat_gui/model/headers.py</extracomment>
   <translation>Värdet innehåller en radbrytning eller ett styrtecken.</translation>
  </message>
  <message>
   <source>The value of the header {name}</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>Värdet i headern {name}</translation>
  </message>
  <message>
   <source>The value of “{unquote}” in the address</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>Värdet för ”{unquote}” i adressen</translation>
  </message>
  <message>
   <source>The values are separated by {separators}.</source>
   <extracomment>planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>Värdena är åtskilda med {separators}.</translation>
  </message>
  <message>
   <source>The values land as they come.</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>Värdena sparas som de kommer.</translation>
  </message>
  <message>
   <source>The variable “{name}” has two different defaults. Write one.</source>
   <extracomment>planhat_gui/model/macros.py</extracomment>
   <translation>Variabeln ”{name}” har två olika standardvärden. Skriv ett.</translation>
  </message>
  <message>
   <source>The variable “{shown}” has no parts: write {{{shown}}}.</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>Variabeln ”{shown}” har inga delar: skriv {{{shown}}}.</translation>
  </message>
  <message>
   <source>The versions are on the clipboard.</source>
   <extracomment>planhat_gui/ui/about.py</extracomment>
   <translation>Versionerna finns i urklipp.</translation>
  </message>
  <message>
   <source>The view {file_name} cannot be read ({strerror}).</source>
   <extracomment>planhat_gui/store/view_files.py</extracomment>
   <translation>Vyn {file_name} kan inte läsas ({strerror}).</translation>
  </message>
  <message>
   <source>The view {file_name} is larger than {max_bytes} kB.</source>
   <extracomment>planhat_gui/store/view_files.py</extracomment>
   <translation>Vyn {file_name} är större än {max_bytes} kB.</translation>
  </message>
  <message>
   <source>The view {file_name} is not UTF-8 (byte {error_start}).</source>
   <extracomment>planhat_gui/store/view_files.py</extracomment>
   <translation>Vyn {file_name} är inte UTF-8 (byte {error_start}).</translation>
  </message>
  <message>
   <source>The view {view_id} has no “-- title:” or no “-- table” line.</source>
   <extracomment>planhat_gui/store/view_files.py</extracomment>
   <translation>Vyn {view_id} har ingen rad ”-- title:” eller ingen rad ”-- table”.</translation>
  </message>
  <message>
   <source>The view {view_id} is no SQL ({said}).</source>
   <extracomment>planhat_gui/store/view_files.py</extracomment>
   <translation>Vyn {view_id} är inte SQL ({said}).</translation>
  </message>
  <message>
   <source>The view {view_id} must be one SELECT statement.</source>
   <extracomment>planhat_gui/store/view_files.py</extracomment>
   <translation>Vyn {view_id} måste vara en enda SELECT-sats.</translation>
  </message>
  <message>
   <source>The view {view_id}: a chart is none, line with two columns, or bars with two and perhaps one of the unit.</source>
   <extracomment>planhat_gui/store/view_files.py</extracomment>
   <translation>Vyn {view_id}: ett diagram är none, line med två kolumner, eller bars med två och kanske en för enheten.</translation>
  </message>
  <message>
   <source>The view {view_id}: “{part}” is no column with one of the types {types}.</source>
   <extracomment>planhat_gui/store/view_files.py</extracomment>
   <translation>Vyn {view_id}: ”{part}” är ingen kolumn med någon av typerna {types}.</translation>
  </message>
  <message>
   <source>The view “{view_title}” could not be worked out ({said}).</source>
   <extracomment>planhat_gui/store/views.py</extracomment>
   <translation>Vyn ”{view_title}” kunde inte beräknas ({said}).</translation>
  </message>
  <message>
   <source>The view's answer could not be copied ({reason}).</source>
   <extracomment>planhat_gui/store/views.py</extracomment>
   <translation>Vyns svar kunde inte kopieras ({reason}).</translation>
  </message>
  <message>
   <source>The warnings below say why. A better dataset of an earlier run is never replaced.</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Varningarna nedan förklarar varför. En bättre datamängd från en tidigare körning ersätts aldrig.</translation>
  </message>
  <message>
   <source>The window closes as soon as nothing runs any more.</source>
   <extracomment>planhat_gui/ui/closing.py</extracomment>
   <translation>Fönstret stängs så snart inget längre körs.</translation>
  </message>
  <message>
   <source>The window's settings could not be read, so it looks as at the first start. The old file is kept as {file_name}.bad.</source>
   <extracomment>planhat_gui/ui/settings.py</extracomment>
   <translation>Fönstrets inställningar kunde inte läsas, så det ser ut som vid första starten. Den gamla filen finns kvar som {file_name}.bad.</translation>
  </message>
  <message>
   <source>The word “Bearer” was removed: it is added for you.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Ordet ”Bearer” togs bort: det läggs till åt dig.</translation>
  </message>
  <message>
   <source>The workbook has no sheet with anything in it.</source>
   <extracomment>planhat_gui/interop/lookup_xlsx.py</extracomment>
   <translation>Arbetsboken har inget blad med innehåll.</translation>
  </message>
  <message>
   <source>The {label} has a line break or control character.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>”{label}” har en radbrytning eller ett styrtecken.</translation>
  </message>
  <message>
   <source>The {label} has an invalid character.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>”{label}” har ett ogiltigt tecken.</translation>
  </message>
  <message>
   <source>The {label} is too long for the Windows password store ({max_units:,}).</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>”{label}” är för lång för Windows lösenordslager ({max_units:,}).</translation>
  </message>
  <message>
   <source>The {noun} {link_id} is not in “{infos_name}”.</source>
   <extracomment>planhat_gui/ui/links.py</extracomment>
   <translation>Posten {link_id} ({noun}) finns inte i ”{infos_name}”.</translation>
  </message>
  <message>
   <source>The {setting_label} contains a line break or an invisible character.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>”{setting_label}” innehåller en radbrytning eller ett osynligt tecken.</translation>
  </message>
  <message>
   <source>Their columns are not those of last time, and this flow asks before it follows.</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Deras kolumner är inte desamma som förra gången, och flödet frågar innan det följer med.</translation>
  </message>
  <message>
   <source>Theme</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/pages/appearance.py</extracomment>
   <translation>Tema</translation>
  </message>
  <message>
   <source>Theme: {theme}</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Tema: {theme}</translation>
  </message>
  <message>
   <source>Then sort by this column</source>
   <extracomment>planhat_gui/ui/kit/grid.py</extracomment>
   <translation>Sortera sedan efter den här kolumnen</translation>
  </message>
  <message>
   <source>There are more than {max_columns} columns.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Det finns fler än {max_columns} kolumner.</translation>
  </message>
  <message>
   <source>There are no runs yet.</source>
   <extracomment>planhat_gui/store/history.py</extracomment>
   <translation>Det finns inga körningar än.</translation>
  </message>
  <message>
   <source>There are two addresses in the command: paste one request.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Det finns två adresser i kommandot: klistra in ett anrop.</translation>
  </message>
  <message>
   <source>There are {clean:,} columns; a lookup has at most {max_columns}.</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>Det finns {clean:,} kolumner; en uppslagstabell har högst {max_columns}.</translation>
  </message>
  <message>
   <source>There are {count:,} values in this line, but {columns:,} columns.</source>
   <extracomment>planhat_gui/interop/lookup_heads.py</extracomment>
   <translation>Den här raden har {count:,} värden, men det finns {columns:,} kolumner.</translation>
  </message>
  <message>
   <source>There are {count:,} values in this row, but {columns:,} columns.</source>
   <extracomment>planhat_gui/interop/lookup_heads.py</extracomment>
   <translation>Den här raden har {count:,} värden, men det finns {columns:,} kolumner.</translation>
  </message>
  <message>
   <source>There are: {ids}.</source>
   <extracomment>planhat_gui/store/views.py</extracomment>
   <translation>Det finns: {ids}.</translation>
  </message>
  <message>
   <source>There are: {names}.</source>
   <extracomment>planhat_gui/store/templates.py</extracomment>
   <translation>Det finns: {names}.</translation>
  </message>
  <message>
   <source>There has to be at least one step.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>Det måste finnas minst ett steg.</translation>
  </message>
  <message>
   <source>There is a space inside the token, at position {position}. Paste only the token.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Det finns ett blanksteg i token, vid position {position}. Klistra in bara token.</translation>
  </message>
  <message>
   <source>There is already a credential named “{credential_name}”.</source>
   <extracomment>planhat_gui/store/credentials.py</extracomment>
   <translation>Det finns redan en inloggning med namnet ”{credential_name}”.</translation>
  </message>
  <message>
   <source>There is already a credential named “{name}”.</source>
   <extracomment>planhat_gui/store/credentials.py, planhat_gui/ui/credential/fields.py</extracomment>
   <translation>Det finns redan en inloggning med namnet ”{name}”.</translation>
  </message>
  <message>
   <source>There is already a flow with this name.</source>
   <extracomment>planhat_gui/store/flows.py, planhat_gui/ui/wizard/editing.py</extracomment>
   <translation>Det finns redan ett flöde med det namnet.</translation>
  </message>
  <message>
   <source>There is already a lookup named “{name}”.</source>
   <extracomment>planhat_gui/store/lookups.py</extracomment>
   <translation>Det finns redan en uppslagstabell med namnet ”{name}”.</translation>
  </message>
  <message>
   <source>There is already a step with the key “{shown}”.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>Det finns redan ett steg med nyckeln ”{shown}”.</translation>
  </message>
  <message>
   <source>There is already a step with the key “{step_key}”.</source>
   <extracomment>planhat_gui/ui/advanced/form.py</extracomment>
   <translation>Det finns redan ett steg med nyckeln ”{step_key}”.</translation>
  </message>
  <message>
   <source>There is already a template with the id “{template_id}”.</source>
   <extracomment>planhat_gui/store/templates.py</extracomment>
   <translation>Det finns redan en mall med ID ”{template_id}”.</translation>
  </message>
  <message>
   <source>There is no Nexset in which the {noun} {link_id} could be.</source>
   <extracomment>planhat_gui/ui/links.py</extracomment>
   <translation>Det finns inget Nexset där posten {link_id} ({noun}) kan finnas.</translation>
  </message>
  <message>
   <source>There is no Nexset yet: run a flow first.</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Det finns inget Nexset än: kör ett flöde först.</translation>
  </message>
  <message>
   <source>There is no Nexset “{name_or_id}”.</source>
   <extracomment>planhat_gui/store/nexsets.py</extracomment>
   <translation>Det finns inget Nexset ”{name_or_id}”.</translation>
  </message>
  <message>
   <source>There is no address in the command.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Det finns ingen adress i kommandot.</translation>
  </message>
  <message>
   <source>There is no chosen lookup and no earlier step “{shown}”. {hint}</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>Det finns ingen vald uppslagstabell och inget tidigare steg ”{shown}”. {hint}</translation>
  </message>
  <message>
   <source>There is no column or variable “{shown}”. A new variable is written with its default: {{{shown}=…}}. {escape}</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>Det finns ingen kolumn eller variabel ”{shown}”. En ny variabel skrivs med sitt standardvärde: {{{shown}=…}}. {escape}</translation>
  </message>
  <message>
   <source>There is no column “{missing}”.</source>
   <extracomment>planhat_gui/store/view_text.py</extracomment>
   <translation>Det finns ingen kolumn ”{missing}”.</translation>
  </message>
  <message>
   <source>There is no credential “{name_or_id}”.</source>
   <extracomment>planhat_gui/store/credentials.py</extracomment>
   <translation>Det finns ingen inloggning ”{name_or_id}”.</translation>
  </message>
  <message>
   <source>There is no curl command on the clipboard. Copy one, for example from an API's documentation, and choose this again.</source>
   <extracomment>planhat_gui/ui/paste_command.py</extracomment>
   <translation>Det finns inget curl-kommando i urklipp. Kopiera ett, till exempel från dokumentationen för ett API, och välj det här igen.</translation>
  </message>
  <message>
   <source>There is no due date field: a task is due at startTime or endTime. The action description is in action, the type in mainType (task or event).</source>
   <extracomment>resources/templates/planhat/get_tasks.json</extracomment>
   <translation>Det finns inget fält för slutdatum: en uppgift ska vara klar vid startTime eller endTime. Beskrivningen av åtgärden finns i action, typen i mainType (task eller event).</translation>
  </message>
  <message>
   <source>There is no encoding “{quoted}”.</source>
   <extracomment>planhat_gui/engine/paths/texts.py</extracomment>
   <translation>Det finns ingen kodning ”{quoted}”.</translation>
  </message>
  <message>
   <source>There is no endpoint template “{name}”.</source>
   <extracomment>planhat_gui/engine/resolve.py</extracomment>
   <translation>Det finns ingen mall för ändpunkten ”{name}”.</translation>
  </message>
  <message>
   <source>There is no field named value: the amounts are in mrr, arr and nrr, the stage in salesStage, the dates in dealDate, landingDate and closeDate. status is active, won or lost.</source>
   <extracomment>resources/templates/planhat/get_opportunities.json</extracomment>
   <translation>Det finns inget fält som heter value: beloppen finns i mrr, arr och nrr, affärsfasen i salesStage och datumen i dealDate, landingDate och closeDate. status är active, won eller lost.</translation>
  </message>
  <message>
   <source>There is no file {path}.</source>
   <extracomment>planhat_gui/interop/lookup_files.py, planhat_gui/store/flow_files.py</extracomment>
   <translation>Det finns ingen fil {path}.</translation>
  </message>
  <message>
   <source>There is no flow “{name}”.</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>Det finns inget flöde ”{name}”.</translation>
  </message>
  <message>
   <source>There is no function '{quoted}' (column {column}).</source>
   <extracomment>planhat_gui/engine/paths/xpath_text.py</extracomment>
   <translation>Det finns ingen funktion '{quoted}' (kolumn {column}).</translation>
  </message>
  <message>
   <source>There is no lookup “{name_or_id}”.</source>
   <extracomment>planhat_gui/store/lookups.py</extracomment>
   <translation>Det finns ingen uppslagstabell ”{name_or_id}”.</translation>
  </message>
  <message>
   <source>There is no lookup “{name}”.</source>
   <extracomment>planhat_gui/engine/binding.py</extracomment>
   <translation>Det finns ingen uppslagstabell ”{name}”.</translation>
  </message>
  <message>
   <source>There is no lookup “{shown}”.</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>Det finns ingen uppslagstabell ”{shown}”.</translation>
  </message>
  <message>
   <source>There is no parameter “{name}” in this template.</source>
   <extracomment>planhat_gui/model/params.py</extracomment>
   <translation>Det finns ingen parameter ”{name}” i den här mallen.</translation>
  </message>
  <message>
   <source>There is no receipt “{receipt_id}”.</source>
   <extracomment>planhat_gui/store/person/receipts.py</extracomment>
   <translation>Det finns inget kvitto ”{receipt_id}”.</translation>
  </message>
  <message>
   <source>There is no run {number:,} back.</source>
   <extracomment>planhat_gui/store/history.py</extracomment>
   <translation>Det finns ingen körning {number:,} steg bakåt.</translation>
  </message>
  <message>
   <source>There is no run “{run_id}”.</source>
   <extracomment>planhat_gui/store/history.py</extracomment>
   <translation>Det finns ingen körning ”{run_id}”.</translation>
  </message>
  <message>
   <source>There is no safe place for the {word} on this computer. Choose “for this session only”.</source>
   <extracomment>planhat_gui/ui/credential/fields.py</extracomment>
   <translation>Den här datorn har ingen säker plats för hemligheter ({word}). Välj ”Bara för den här sessionen”.</translation>
  </message>
  <message>
   <source>There is no single list of objects in it. {wanted}</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Det finns ingen enskild lista med objekt i den. {wanted}</translation>
  </message>
  <message>
   <source>There is no such column.</source>
   <extracomment>planhat_gui/store/view.py</extracomment>
   <translation>Det finns ingen sådan kolumn.</translation>
  </message>
  <message>
   <source>There is no such draft.</source>
   <extracomment>planhat_gui/store/drafts.py</extracomment>
   <translation>Det finns inget sådant utkast.</translation>
  </message>
  <message>
   <source>There is no template “{template_id}”.</source>
   <extracomment>planhat_gui/store/templates.py</extracomment>
   <translation>Det finns ingen mall ”{template_id}”.</translation>
  </message>
  <message>
   <source>There is no time zone of this name. Write it as in Europe/Berlin, or UTC.</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Det finns ingen tidszon med det namnet. Skriv den som i Europe/Berlin, eller UTC.</translation>
  </message>
  <message>
   <source>There is no token for this credential on this computer.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Det finns ingen token för den här inloggningen på den här datorn.</translation>
  </message>
  <message>
   <source>There is no version before of this flow.</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>Det finns ingen tidigare version av flödet.</translation>
  </message>
  <message>
   <source>There is no view “{name}”.</source>
   <extracomment>planhat_gui/store/views.py</extracomment>
   <translation>Det finns ingen vy ”{name}”.</translation>
  </message>
  <message>
   <source>There is no way from this computer to {host}.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Det finns ingen väg från den här datorn till {host}.</translation>
  </message>
  <message>
   <source>There is nothing at this address (404).{said}</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>Det finns inget på den här adressen (404).{said}</translation>
  </message>
  <message>
   <source>There is nothing at {quoted} in the answer.</source>
   <extracomment>planhat_gui/engine/paths/judge.py, planhat_gui/engine/paths/xpath.py, planhat_gui/engine/records.py</extracomment>
   <translation>Det finns inget vid {quoted} i svaret.</translation>
  </message>
  <message>
   <source>There is nothing at {quoted}; the column {quoted_2} stays empty.</source>
   <extracomment>planhat_gui/engine/paths/metadata.py</extracomment>
   <translation>Det finns inget vid {quoted}; kolumnen {quoted_2} förblir tom.</translation>
  </message>
  <message>
   <source>There is nothing in it.</source>
   <extracomment>planhat_gui/interop/lookup_heads.py, planhat_gui/interop/lookup_json.py, planhat_gui/model/strict_json.py</extracomment>
   <translation>Det finns inget i den.</translation>
  </message>
  <message>
   <source>There is nothing landed in {folder}.</source>
   <extracomment>planhat_gui/store/landing_edit.py</extracomment>
   <translation>Ingenting har sparats i {folder}.</translation>
  </message>
  <message>
   <source>There is nothing to compare “{pointer_name}” with: it was made for the first time.</source>
   <extracomment>planhat_gui/store/beside.py</extracomment>
   <translation>Det finns inget att jämföra ”{pointer_name}” med: det skapades för första gången.</translation>
  </message>
  <message>
   <source>There is nothing to resume in {folder}.</source>
   <extracomment>planhat_gui/store/landing.py</extracomment>
   <translation>Det finns inget att återuppta i {folder}.</translation>
  </message>
  <message>
   <source>There is “{name}” in the answer.</source>
   <extracomment>planhat_gui/compose/advice.py</extracomment>
   <translation>Svaret innehåller ”{name}”.</translation>
  </message>
  <message>
   <source>There was nothing to delete: a run that goes on stays, and so do the newest run of each flow and its last successful one.</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Det fanns inget att ta bort: pågående körningar blir kvar, liksom varje flödes nyaste körning och dess senaste lyckade.</translation>
  </message>
  <message>
   <source>These lists have no date filter: Planhat ignores one and sends every record. Use /dimensiondata with from and to as epoch_days for dates; to get what is new here, read everything and let the run say what changed.</source>
   <extracomment>planhat_gui/ui/advanced/preview.py</extracomment>
   <translation>De här listorna har inget datumfilter: Planhat bortser från ett sådant och skickar alla poster. Använd /dimensiondata med from och to som epoch_days för datum. För att få det som är nytt här, läs allt och låt körningen visa vad som ändrats.</translation>
  </message>
  <message>
   <source>They are in this program’s memory only, and gone when it ends.</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>De finns bara i programmets minne och försvinner när det avslutas.</translation>
  </message>
  <message>
   <source>This</source>
   <extracomment>planhat_gui/ui/kit/leaving.py</extracomment>
   <translation>Det här</translation>
  </message>
  <message>
   <source>This address is inside your own computer or network. </source>
   <extracomment>planhat_gui/ui/advanced/desk.py</extracomment>
   <translation>Adressen ligger i din egen dator eller ditt eget nätverk. </translation>
  </message>
  <message>
   <source>This address is not on the list of “{credential_name}” ({origins}). Nothing is sent there, unless you add it to the credential yourself.{inside}</source>
   <extracomment>planhat_gui/model/flow_review.py</extracomment>
   <translation>Den här adressen finns inte i listan för ”{credential_name}” ({origins}). Inget skickas dit om du inte själv lägger till den i inloggningen.{inside}</translation>
  </message>
  <message>
   <source>This answer is XML: see Raw, or point at a value in Record.</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Svaret är XML: se Rått, eller peka på ett värde i Post.</translation>
  </message>
  <message>
   <source>This cannot be read ({said}).</source>
   <extracomment>planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>Det här kan inte läsas ({said}).</translation>
  </message>
  <message>
   <source>This cell refers to no other record.</source>
   <extracomment>planhat_gui/ui/nexset_desk.py</extracomment>
   <translation>Cellen hänvisar inte till någon annan post.</translation>
  </message>
  <message>
   <source>This column could not be summed up.</source>
   <extracomment>planhat_gui/ui/columns_view.py</extracomment>
   <translation>Den här kolumnen kunde inte sammanfattas.</translation>
  </message>
  <message>
   <source>This command has no Authorization header with a token. Paste only the token.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Det här kommandot har ingen Authorization-header med en token. Klistra in bara token.</translation>
  </message>
  <message>
   <source>This computer has no time zone data. Choose UTC, or install tzdata.</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Den här datorn har inga tidszonsdata. Välj UTC eller installera tzdata.</translation>
  </message>
  <message>
   <source>This computer slept, or its clock was set, while {host} was asked.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>Datorn var i viloläge eller dess klocka ställdes om medan {host} tillfrågades.</translation>
  </message>
  <message>
   <source>This computer’s clock is about {span} {way} the server’s, and this flow asks by {{now}} or {{last_run}}: what changed in between may be missing or come twice. Set the clock.</source>
   <extracomment>planhat_gui/engine/skew.py</extracomment>
   <translation>Datorns klocka går cirka {span} {way} serverns, och flödet frågar med {{now}} eller {{last_run}}: det som ändrats däremellan kan saknas eller komma två gånger. Ställ klockan.</translation>
  </message>
  <message>
   <source>This data folder is in use on the computer “{host}”. If planhat_gui is open there, close it first: two at once can undo each other's work.</source>
   <extracomment>planhat_gui/app.py</extracomment>
   <translation>Den här datamappen används på datorn ”{host}”. Om planhat_gui är öppet där, stäng det först: två samtidigt kan göra varandras arbete ogjort.</translation>
  </message>
  <message>
   <source>This dataset does not fit: {one}</source>
   <extracomment>planhat_gui/sinks/xlsx_file.py</extracomment>
   <translation>Den här datamängden får inte plats: {one}</translation>
  </message>
  <message>
   <source>This dataset does not fit: {said}</source>
   <extracomment>planhat_gui/sinks/sqlite_file.py</extracomment>
   <translation>Den här datamängden får inte plats: {said}</translation>
  </message>
  <message>
   <source>This draft is no longer there.</source>
   <extracomment>planhat_gui/ui/wizard/library.py</extracomment>
   <translation>Utkastet finns inte längre.</translation>
  </message>
  <message>
   <source>This endpoint gives at most {page_cap:,} rows at a time; a run reads pages of {page_cap:,} instead of {asked_page_size:,}.</source>
   <extracomment>planhat_gui/engine/sample.py</extracomment>
   <translation>Den här ändpunkten ger högst {page_cap:,} rader åt gången; en körning läser sidor om {page_cap:,} i stället för {asked_page_size:,}.</translation>
  </message>
  <message>
   <source>This file</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>Den här filen</translation>
  </message>
  <message>
   <source>This file contains what looks like a key. {places}</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Filen innehåller något som ser ut som en nyckel. {places}</translation>
  </message>
  <message>
   <source>This file is {size}; a flow file is smaller than 1 MB.</source>
   <extracomment>planhat_gui/store/flow_files.py</extracomment>
   <translation>Den här filen är {size}; en flödesfil är mindre än 1 MB.</translation>
  </message>
  <message>
   <source>This finds a mix, not only records: {words}.</source>
   <extracomment>planhat_gui/engine/paths/judge.py</extracomment>
   <translation>Det här hittar en blandning, inte bara poster: {words}.</translation>
  </message>
  <message>
   <source>This finds a mix: {plural} and {plural_2}.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Det här hittar en blandning: {plural} och {plural_2}.</translation>
  </message>
  <message>
   <source>This finds one element with a list of {nodes:,} in it. Did you mean {fix}?</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Det här hittar ett element med en lista på {nodes:,} i sig. Menade du {fix}?</translation>
  </message>
  <message>
   <source>This finds one list of {inside:,}. Did you mean {fix}?</source>
   <extracomment>planhat_gui/engine/paths/judge.py</extracomment>
   <translation>Det här hittar en enda lista med {inside:,} element. Menade du {fix}?</translation>
  </message>
  <message>
   <source>This finds {count:,} lists, not records. Did you mean {fix}?</source>
   <extracomment>planhat_gui/engine/paths/judge.py</extracomment>
   <translation>Det här hittar {count:,} listor, inte poster. Menade du {fix}?</translation>
  </message>
  <message>
   <source>This flow</source>
   <extracomment>planhat_gui/store/lock.py</extracomment>
   <translation>Det här flödet</translation>
  </message>
  <message>
   <source>This flow adds what it reads to its dataset, so there is no run in full. To begin anew, delete its Nexset.</source>
   <extracomment>planhat_gui/engine/resolve.py</extracomment>
   <translation>Det här flödet lägger till det som läses i sin datamängd, så det finns ingen körning av allt. Ta bort dess Nexset för att börja om.</translation>
  </message>
  <message>
   <source>This flow does not run now: what it read is in its Nexset, or kept for Resume.</source>
   <extracomment>planhat_gui/compose/arrived.py</extracomment>
   <translation>Det här flödet körs inte nu: det som lästes finns i dess Nexset, eller är sparat för Återuppta.</translation>
  </message>
  <message>
   <source>This flow has format version {match}, which is newer than this version of the program can read. Get a newer version of the program.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>Det här flödet har formatversion {match}, som är nyare än vad den här versionen av programmet kan läsa. Skaffa en nyare version av programmet.</translation>
  </message>
  <message>
   <source>This flow has no credential yet.</source>
   <extracomment>planhat_gui/compose/calls.py</extracomment>
   <translation>Det här flödet har ingen inloggning än.</translation>
  </message>
  <message>
   <source>This flow has no variable “{name}”.</source>
   <extracomment>planhat_gui/engine/binding.py</extracomment>
   <translation>Det här flödet har ingen variabel ”{name}”.</translation>
  </message>
  <message>
   <source>This flow is not in the bin.</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>Det här flödet finns inte i papperskorgen.</translation>
  </message>
  <message>
   <source>This flow is not in the library.</source>
   <extracomment>planhat_gui/ui/flow_then.py</extracomment>
   <translation>Flödet finns inte i biblioteket.</translation>
  </message>
  <message>
   <source>This flow wants to send your token to {origin}. That address is not on this credential's list.</source>
   <extracomment>planhat_gui/engine/transport.py</extracomment>
   <translation>Det här flödet vill skicka din token till {origin}. Adressen finns inte i inloggningens lista.</translation>
  </message>
  <message>
   <source>This format is not one of the menu's and gives no date. Example: yyyy-MM-dd → 2026-03-09.</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>Det här formatet finns inte i menyn och ger inget datum. Exempel: yyyy-MM-dd → 2026-03-09.</translation>
  </message>
  <message>
   <source>This gives a number ({shown}), not elements.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Det här ger ett tal ({shown}), inte element.</translation>
  </message>
  <message>
   <source>This gives a text (“{quoted}”), not elements.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Det här ger en text (”{quoted}”), inte element.</translation>
  </message>
  <message>
   <source>This gives namespaces, not elements.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Det här ger namnrymder, inte element.</translation>
  </message>
  <message>
   <source>This gives one record. Did you mean {fix} ({plural})?</source>
   <extracomment>planhat_gui/engine/paths/judge.py</extracomment>
   <translation>Det här ger en post. Menade du {fix} ({plural})?</translation>
  </message>
  <message>
   <source>This gives yes or no ({found}), not elements.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Det här ger ja eller nej ({found}), inte element.</translation>
  </message>
  <message>
   <source>This holds the token of a credential, which sends it by itself: remove it here.</source>
   <extracomment>planhat_gui/door.py</extracomment>
   <translation>Här står token från en inloggning, som själv skickar den: ta bort den här.</translation>
  </message>
  <message>
   <source>This is a single value. {wanted}</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Det här är ett enskilt värde. {wanted}</translation>
  </message>
  <message>
   <source>This is an address, not a token. Paste only the token.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Det här är en adress, inte en token. Klistra in bara token.</translation>
  </message>
  <message>
   <source>This is an extension of another tool; the standard has no '{sign}' (column {column}).</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>Det här är ett tillägg från ett annat verktyg; standarden har inget '{sign}' (kolumn {column}).</translation>
  </message>
  <message>
   <source>This is an extension of another tool; the standard has no script (column {at}).</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>Det här är ett tillägg från ett annat verktyg; standarden har inga skript (kolumn {at}).</translation>
  </message>
  <message>
   <source>This is larger than {max_bytes:,} bytes.</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>Det här är större än {max_bytes:,} byte.</translation>
  </message>
  <message>
   <source>This is no path of a file.</source>
   <extracomment>planhat_gui/model/network.py</extracomment>
   <translation>Det här är ingen sökväg till en fil.</translation>
  </message>
  <message>
   <source>This is not JSON: {said}{said_2}.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Det här är inte JSON: {said}{said_2}.</translation>
  </message>
  <message>
   <source>This is not JSON: {what}.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Det här är inte JSON: {what}.</translation>
  </message>
  <message>
   <source>This is not UTF-8, as JSON has to be.</source>
   <extracomment>planhat_gui/interop/lookup_json.py</extracomment>
   <translation>Det här är inte UTF-8, som JSON måste vara.</translation>
  </message>
  <message>
   <source>This is not a curl command: it begins with “curl”.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>Det här är inget curl-kommando: ett sådant börjar med ”curl”.</translation>
  </message>
  <message>
   <source>This is not a text file.</source>
   <extracomment>planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>Det här är inte en textfil.</translation>
  </message>
  <message>
   <source>This is not allowed</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Det här är inte tillåtet</translation>
  </message>
  <message>
   <source>This is not an address of Planhat’s, though the flow is one for Planhat. Do you know who is behind it?{inside}</source>
   <extracomment>planhat_gui/model/flow_review.py</extracomment>
   <translation>Det här är inte en av Planhats adresser, trots att flödet är för Planhat. Vet du vem som ligger bakom den?{inside}</translation>
  </message>
  <message>
   <source>This is not the name of a file.</source>
   <extracomment>planhat_gui/store/flow_files.py</extracomment>
   <translation>Det här är inte ett filnamn.</translation>
  </message>
  <message>
   <source>This is the first run of its flow. Choose a second run (hold Ctrl), then Compare.</source>
   <extracomment>planhat_gui/ui/run_commands.py</extracomment>
   <translation>Det här är den första körningen av flödet. Välj en andra körning (håll ned Ctrl) och sedan Jämför.</translation>
  </message>
  <message>
   <source>This link was not opened.</source>
   <extracomment>planhat_gui/ui/kit/leaving.py</extracomment>
   <translation>Den här länken öppnades inte.</translation>
  </message>
  <message>
   <source>This looks like a file, not a token. Paste only the token.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Det här ser ut som en fil, inte en token. Klistra in bara token.</translation>
  </message>
  <message>
   <source>This must be an object: { … }.</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>Det här måste vara ett objekt: { … }.</translation>
  </message>
  <message>
   <source>This object may not be read</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>Det här objektet får inte läsas</translation>
  </message>
  <message>
   <source>This path is nested too deeply.</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>Den här sökvägen är för djupt nästlad.</translation>
  </message>
  <message>
   <source>This path is not supported.</source>
   <extracomment>planhat_gui/engine/paths/jsonpath.py</extracomment>
   <translation>Den här sökvägen stöds inte.</translation>
  </message>
  <message>
   <source>This path needs too much memory and was stopped.</source>
   <extracomment>planhat_gui/engine/paths/evaluator.py, planhat_gui/engine/paths/worker.py</extracomment>
   <translation>Den här sökvägen kräver för mycket minne och avbröts.</translation>
  </message>
  <message>
   <source>This path took longer than {seconds:g} s and was stopped. Name the way to the records instead of searching everywhere.</source>
   <extracomment>planhat_gui/engine/paths/evaluator.py</extracomment>
   <translation>Den här sökvägen tog längre tid än {seconds:g} s och avbröts. Ange vägen till posterna i stället för att söka överallt.</translation>
  </message>
  <message>
   <source>This path, or what it looks into, is nested too deeply.</source>
   <extracomment>planhat_gui/engine/paths/worker.py</extracomment>
   <translation>Den här sökvägen, eller det den söker i, är för djupt nästlat.</translation>
  </message>
  <message>
   <source>This receipt is not in the history: {lost_message}</source>
   <extracomment>planhat_gui/compose/runs.py</extracomment>
   <translation>Det här kvittot finns inte i historiken: {lost_message}</translation>
  </message>
  <message>
   <source>This run did not start</source>
   <extracomment>planhat_gui/ui/receipt.py</extracomment>
   <translation>Den här körningen startade inte</translation>
  </message>
  <message>
   <source>This run failed</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Körningen misslyckades</translation>
  </message>
  <message>
   <source>This run goes on</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Körningen pågår</translation>
  </message>
  <message>
   <source>This run read everything: {why}.</source>
   <extracomment>planhat_gui/compose/updates.py</extracomment>
   <translation>Den här körningen läste allt: {why}.</translation>
  </message>
  <message>
   <source>This run was cancelled</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Körningen avbröts av användaren</translation>
  </message>
  <message>
   <source>This run was interrupted</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Körningen avbröts oväntat</translation>
  </message>
  <message>
   <source>This session only</source>
   <extracomment>planhat_gui/store/vault.py, planhat_gui/ui/pages/credentials.py, planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Bara den här sessionen</translation>
  </message>
  <message>
   <source>This stands for a token and is none. Paste the token itself.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Det här står i stället för en token men är ingen. Klistra in själva token.</translation>
  </message>
  <message>
   <source>This tab is in front, so Create saves what stands here. The Template tab keeps what is there.</source>
   <extracomment>planhat_gui/ui/advanced/tab.py</extracomment>
   <translation>Den här fliken är vald, så Skapa sparar det som står här. Fliken Mall behåller det som finns där.</translation>
  </message>
  <message>
   <source>This test sends a {method} request to {url}, which may change data there. Send it once now?</source>
   <extracomment>planhat_gui/ui/wizard/testing.py</extracomment>
   <translation>Det här testet skickar ett {method}-anrop till {url}, vilket kan ändra data där. Skicka det en gång nu?</translation>
  </message>
  <message>
   <source>This token is too long for the Windows password store ({max_units:,} characters). Check that only the token was pasted.</source>
   <extracomment>planhat_gui/model/token.py</extracomment>
   <translation>Denna token är för lång för Windows lösenordslager ({max_units:,} tecken). Kontrollera att bara token klistrades in.</translation>
  </message>
  <message>
   <source>This token is too long for the Windows password store ({max_units:,}).</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Denna token är för lång för Windows lösenordslager ({max_units:,}).</translation>
  </message>
  <message>
   <source>This view needs a Nexset of {which}: {named}. Make a flow with it and run it; the view is there then.</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>Den här vyn behöver ett Nexset från {which}: {named}. Skapa ett flöde därifrån och kör det, så finns vyn sedan.</translation>
  </message>
  <message>
   <source>Those that come with this program</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>De som följer med programmet</translation>
  </message>
  <message>
   <source>Tick at least one column.</source>
   <extracomment>planhat_gui/ui/lookup/from_nexset.py</extracomment>
   <translation>Markera minst en kolumn.</translation>
  </message>
  <message>
   <source>Tick at least one value.</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Markera minst ett värde.</translation>
  </message>
  <message>
   <source>Tickets are stored as conversations of type ticket, so this list may contain them too. Notes are conversations of type note.</source>
   <extracomment>resources/templates/planhat/get_conversations.json</extracomment>
   <translation>Ärenden lagras som konversationer av typen ticket, så de kan också finnas i den här listan. Anteckningar är konversationer av typen note.</translation>
  </message>
  <message>
   <source>Time</source>
   <extracomment>planhat_gui/model/run_compare.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Tid</translation>
  </message>
  <message>
   <source>Time Unit for Operations</source>
   <extracomment>planhat_gui/ui/advanced/dates.py</extracomment>
   <translation>Tidsenhet för beräkningar</translation>
  </message>
  <message>
   <source>Time Zone</source>
   <extracomment>planhat_gui/ui/advanced/dates.py</extracomment>
   <translation>Tidszon</translation>
  </message>
  <message>
   <source>Times are in UTC</source>
   <extracomment>planhat_gui/ui/cell_text.py</extracomment>
   <translation>Tider är i UTC</translation>
  </message>
  <message>
   <source>Today</source>
   <extracomment>planhat_gui/ui/pages/run_filter.py</extracomment>
   <translation>I dag</translation>
  </message>
  <message>
   <source>Token</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Token</translation>
  </message>
  <message>
   <source>Token saved</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Token sparad</translation>
  </message>
  <message>
   <source>Tokens are kept in {name}.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Tokens sparas i {name}.</translation>
  </message>
  <message>
   <source>Tokens are kept until the program ends.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Tokens behålls tills programmet avslutas.</translation>
  </message>
  <message>
   <source>Try again</source>
   <extracomment>planhat_gui/ui/credential/form.py, planhat_gui/ui/pages/page.py, planhat_gui/ui/wizard/commit.py, planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Försök igen</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <extracomment>planhat_gui/engine/auth.py, planhat_gui/engine/decode.py, planhat_gui/engine/network_errors.py, planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>Försök igen senare.</translation>
  </message>
  <message>
   <source>Try again, or keep the token for this session only.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Försök igen, eller behåll token bara för den här sessionen.</translation>
  </message>
  <message>
   <source>Try again.</source>
   <extracomment>planhat_gui/engine/paths/evaluator.py, planhat_gui/store/lookups.py, planhat_gui/store/summary.py</extracomment>
   <translation>Försök igen.</translation>
  </message>
  <message>
   <source>Try again; if it comes back, report it with that number. The log holds the details.</source>
   <extracomment>planhat_gui/engine/run.py, planhat_gui/ui/job.py</extracomment>
   <translation>Försök igen. Om felet kommer tillbaka, rapportera det med det numret. Loggen innehåller detaljerna.</translation>
  </message>
  <message>
   <source>Try again; if this comes back, log out of your system and in again.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Försök igen. Om felet kommer tillbaka, logga ut ur systemet och in igen.</translation>
  </message>
  <message>
   <source>Try it with the practice tenant</source>
   <extracomment>planhat_gui/ui/pages/first_use.py</extracomment>
   <translation>Prova med övningsmiljön</translation>
  </message>
  <message>
   <source>Try other words or filters.</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Prova andra ord eller filter.</translation>
  </message>
  <message>
   <source>Turn names into the first row</source>
   <extracomment>planhat_gui/ui/lookup/toolbar.py</extracomment>
   <translation>Gör namnen till första rad</translation>
  </message>
  <message>
   <source>Two carried columns have the same name.</source>
   <extracomment>planhat_gui/ui/advanced/form.py</extracomment>
   <translation>Två medföljande kolumner har samma namn.</translation>
  </message>
  <message>
   <source>Two chosen runs, or one with the run of its flow before it</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Två valda körningar, eller en med samma flödes föregående körning</translation>
  </message>
  <message>
   <source>Two columns are named “{name}”.</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>Två kolumner heter ”{name}”.</translation>
  </message>
  <message>
   <source>Two runs compared</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Jämförelse av två körningar</translation>
  </message>
  <message>
   <source>Two runs of {flow}</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Två körningar av {flow}</translation>
  </message>
  <message>
   <source>Type</source>
   <extracomment>planhat_gui/ui/columns_view.py</extracomment>
   <translation>Typ</translation>
  </message>
  <message>
   <source>Type a few letters of what you want, and press Enter.</source>
   <extracomment>planhat_gui/ui/quick_switcher.py</extracomment>
   <translation>Skriv några bokstäver av det du vill ha och tryck Enter.</translation>
  </message>
  <message>
   <source>Type a number from 1 to {rows:,}.</source>
   <extracomment>planhat_gui/ui/go_to_row.py</extracomment>
   <translation>Skriv ett tal från 1 till {rows:,}.</translation>
  </message>
  <message>
   <source>Type an e-mail address, a name, a number or an id.</source>
   <extracomment>planhat_gui/model/person.py</extracomment>
   <translation>Skriv en e-postadress, ett namn, ett nummer eller ett ID.</translation>
  </message>
  <message>
   <source>Type at least {shortest} characters of the person.</source>
   <extracomment>planhat_gui/model/person.py</extracomment>
   <translation>Skriv minst {shortest} tecken om personen.</translation>
  </message>
  <message>
   <source>Type at most {longest} characters at once.</source>
   <extracomment>planhat_gui/model/person.py</extracomment>
   <translation>Skriv högst {longest} tecken på en gång.</translation>
  </message>
  <message>
   <source>Type at most {most_terms} terms at once.</source>
   <extracomment>planhat_gui/model/person.py</extracomment>
   <translation>Skriv högst {most_terms} sökord på en gång.</translation>
  </message>
  <message>
   <source>Type or paste</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Skriv eller klistra in</translation>
  </message>
  <message>
   <source>Type the address</source>
   <extracomment>planhat_gui/ui/ways_out.py</extracomment>
   <translation>Skriv adressen</translation>
  </message>
  <message>
   <source>Type { to insert a date, a column of a lookup or a value of an earlier step.</source>
   <extracomment>planhat_gui/ui/advanced/request.py</extracomment>
   <translation>Skriv { för att infoga ett datum, en kolumn i en uppslagstabell eller ett värde från ett tidigare steg.</translation>
  </message>
  <message>
   <source>Typed</source>
   <extracomment>planhat_gui/ui/lookup/words.py</extracomment>
   <translation>Inskriven</translation>
  </message>
  <message>
   <source>URL Param For Offset</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>URL-parameter för offset</translation>
  </message>
  <message>
   <source>URL Param for Items per page</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>URL-parameter för poster per sida</translation>
  </message>
  <message>
   <source>URL parameter</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>URL-parameter</translation>
  </message>
  <message>
   <source>URL parameter for ID</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>URL-parameter för ID</translation>
  </message>
  <message>
   <source>URL parameter for Page</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>URL-parameter för sida</translation>
  </message>
  <message>
   <source>URL parameter for Token</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>URL-parameter för token</translation>
  </message>
  <message>
   <source>UTF-8 mark for older Excel</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>UTF-8-märke för äldre Excel</translation>
  </message>
  <message>
   <source>Under which name</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>Under vilket namn</translation>
  </message>
  <message>
   <source>Undo</source>
   <extracomment>planhat_gui/ui/kit/status.py, planhat_gui/ui/wizard/keys.py</extracomment>
   <translation>Ångra</translation>
  </message>
  <message>
   <source>Undo typing</source>
   <extracomment>planhat_gui/ui/lookup/toolbar.py</extracomment>
   <translation>Ångra inmatning</translation>
  </message>
  <message>
   <source>Unfreeze Columns</source>
   <extracomment>planhat_gui/ui/record_actions.py</extracomment>
   <translation>Lås upp kolumner</translation>
  </message>
  <message>
   <source>Unfreeze columns</source>
   <extracomment>planhat_gui/ui/column_places.py</extracomment>
   <translation>Lås upp kolumner</translation>
  </message>
  <message>
   <source>United States 2 (us2)</source>
   <extracomment>planhat_gui/model/regions.py</extracomment>
   <translation>USA 2 (us2)</translation>
  </message>
  <message>
   <source>United States 4 (us4)</source>
   <extracomment>planhat_gui/model/regions.py</extracomment>
   <translation>USA 4 (us4)</translation>
  </message>
  <message>
   <source>Unknown part '{shown}'.</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>Okänd del '{shown}'.</translation>
  </message>
  <message>
   <source>Unknown prefix '{quoted}' (column {column}). Known: {quoted_2}.</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>Okänt prefix '{quoted}' (kolumn {column}). Kända: {quoted_2}.</translation>
  </message>
  <message>
   <source>Unlock it in your system's password window and try again.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Lås upp det i systemets lösenordsfönster och försök igen.</translation>
  </message>
  <message>
   <source>Unnamed draft</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>Namnlöst utkast</translation>
  </message>
  <message>
   <source>Unreachable</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Nås inte</translation>
  </message>
  <message>
   <source>Until then it sends nothing.</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Tills dess skickar flödet inget.</translation>
  </message>
  <message>
   <source>Until you delete it for good</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Tills du tar bort det för alltid</translation>
  </message>
  <message>
   <source>Until {astimezone:%Y-%m-%d %H:%M}</source>
   <extracomment>planhat_gui/ui/bin_view.py</extracomment>
   <translation>Till {astimezone:%Y-%m-%d %H:%M}</translation>
  </message>
  <message>
   <source>Up to 7 days</source>
   <extracomment>resources/views/open_work_by_owner.sql</extracomment>
   <translation>Upp till 7 dagar</translation>
  </message>
  <message>
   <source>Update</source>
   <extracomment>planhat_gui/model/options.py, planhat_gui/model/receipt.py</extracomment>
   <translation>Uppdatering</translation>
  </message>
  <message>
   <source>Use a newer version of the program.</source>
   <extracomment>planhat_gui/store/pointer.py, planhat_gui/store/schema_book.py</extracomment>
   <translation>Använd en nyare version av programmet.</translation>
  </message>
  <message>
   <source>Use as Path to Data</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Använd som sökväg till data</translation>
  </message>
  <message>
   <source>Use as Path to Metadata</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Använd som sökväg till metadata</translation>
  </message>
  <message>
   <source>Use that one, or begin with a new key: {new_key} (hashes made with it do not match those made before).</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>Använd den, eller börja med en ny nyckel: {new_key} (hashar som görs med den stämmer inte med de tidigare).</translation>
  </message>
  <message>
   <source>Use the address it points to if you trust it.</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>Använd adressen som den hänvisar till, om du litar på den.</translation>
  </message>
  <message>
   <source>Use the new columns</source>
   <extracomment>planhat_gui/ui/schema_card.py</extracomment>
   <translation>Använd de nya kolumnerna</translation>
  </message>
  <message>
   <source>Use the practice tenant</source>
   <extracomment>planhat_gui/ui/wizard/step_credential.py</extracomment>
   <translation>Använd övningsmiljön</translation>
  </message>
  <message>
   <source>Use {fix}</source>
   <extracomment>planhat_gui/ui/advanced/desk.py, planhat_gui/ui/wizard/testing.py</extracomment>
   <translation>Använd {fix}</translation>
  </message>
  <message>
   <source>Use {fix} as Path to Data.</source>
   <extracomment>planhat_gui/model/errors.py</extracomment>
   <translation>Använd {fix} som sökväg till data.</translation>
  </message>
  <message>
   <source>Use {fix} instead.</source>
   <extracomment>planhat_gui/engine/paths/words.py</extracomment>
   <translation>Använd {fix} i stället.</translation>
  </message>
  <message>
   <source>Use {name}</source>
   <extracomment>planhat_gui/ui/advanced/paging.py</extracomment>
   <translation>Använd {name}</translation>
  </message>
  <message>
   <source>Use {page_cap:,}</source>
   <extracomment>planhat_gui/ui/wizard/fixes.py</extracomment>
   <translation>Använd {page_cap:,}</translation>
  </message>
  <message>
   <source>Used by</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>Används av</translation>
  </message>
  <message>
   <source>User name</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Användarnamn</translation>
  </message>
  <message>
   <source>User variables</source>
   <extracomment>planhat_gui/ui/advanced/tab.py</extracomment>
   <translation>Egna variabler</translation>
  </message>
  <message>
   <source>Usually Link.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Vanligen Link.</translation>
  </message>
  <message>
   <source>Usually limit.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Vanligen limit.</translation>
  </message>
  <message>
   <source>Usually offset or skip.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Vanligen offset eller skip.</translation>
  </message>
  <message>
   <source>Usually page.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Vanligen page.</translation>
  </message>
  <message>
   <source>Value</source>
   <extracomment>planhat_gui/ui/advanced/body.py, planhat_gui/ui/kit/record_tree.py</extracomment>
   <translation>Värde</translation>
  </message>
  <message>
   <source>Value copied.</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>Värdet kopierades.</translation>
  </message>
  <message>
   <source>Values set aside</source>
   <extracomment>planhat_gui/ui/nexset_tabs.py</extracomment>
   <translation>Värden lagda åt sidan</translation>
  </message>
  <message>
   <source>Variable</source>
   <extracomment>planhat_gui/engine/macro_menu.py</extracomment>
   <translation>Variabel</translation>
  </message>
  <message>
   <source>Variables</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Variabler</translation>
  </message>
  <message>
   <source>Variables are not supported (column {column}).</source>
   <extracomment>planhat_gui/engine/paths/xpath_text.py</extracomment>
   <translation>Variabler stöds inte (kolumn {column}).</translation>
  </message>
  <message>
   <source>Versions and licences</source>
   <extracomment>planhat_gui/ui/about.py</extracomment>
   <translation>Versioner och licenser</translation>
  </message>
  <message>
   <source>View</source>
   <extracomment>planhat_gui/ui/frame.py</extracomment>
   <translation>Visa</translation>
  </message>
  <message>
   <source>View</source>
   <comment>one view</comment>
   <extracomment>planhat_gui/ui/pages/views_layout.py</extracomment>
   <translation>Vy</translation>
  </message>
  <message>
   <source>View SQL</source>
   <extracomment>planhat_gui/ui/pages/views_layout.py</extracomment>
   <translation>Vyns SQL</translation>
  </message>
  <message>
   <source>View answer</source>
   <extracomment>planhat_gui/ui/pages/views_layout.py</extracomment>
   <translation>Vyns svar</translation>
  </message>
  <message>
   <source>View list</source>
   <extracomment>planhat_gui/ui/pages/views_layout.py</extracomment>
   <translation>Lista över vyer</translation>
  </message>
  <message>
   <source>View rows</source>
   <extracomment>planhat_gui/ui/pages/views_layout.py</extracomment>
   <translation>Vyns rader</translation>
  </message>
  <message>
   <source>Views</source>
   <extracomment>planhat_gui/ui/actions.py, planhat_gui/ui/frame.py, planhat_gui/ui/pages/views.py</extracomment>
   <translation>Vyer</translation>
  </message>
  <message>
   <source>Views and answers</source>
   <extracomment>planhat_gui/ui/pages/views_layout.py</extracomment>
   <translation>Vyer och svar</translation>
  </message>
  <message>
   <source>Wait until it has ended, or stop it there.</source>
   <extracomment>planhat_gui/store/lock.py</extracomment>
   <translation>Vänta tills det är klart, eller stoppa det där.</translation>
  </message>
  <message>
   <source>Wait until its run has ended, or stop it, then forget again.</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Vänta tills körningen är slut, eller stoppa den, och glöm igen.</translation>
  </message>
  <message>
   <source>Waiting</source>
   <extracomment>planhat_gui/ui/credential/access_list.py, planhat_gui/ui/say.py</extracomment>
   <translation>Väntar</translation>
  </message>
  <message>
   <source>Waiting for the first answer · {seconds} s. You can cancel at any time.</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>Väntar på det första svaret · {seconds} s. Du kan avbryta när som helst.</translation>
  </message>
  <message>
   <source>Warning</source>
   <extracomment>planhat_gui/ui/kit/tokens.py</extracomment>
   <translation>Varning</translation>
  </message>
  <message>
   <source>Warning: {text_}</source>
   <extracomment>planhat_gui/ui/receipt.py, planhat_gui/ui/result/notices.py</extracomment>
   <translation>Varning: {text_}</translation>
  </message>
  <message>
   <source>Warning: {warning}</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Varning: {warning}</translation>
  </message>
  <message>
   <source>Warnings</source>
   <extracomment>planhat_gui/model/run_compare.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>Varningar</translation>
  </message>
  <message>
   <source>Week</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>Vecka</translation>
  </message>
  <message>
   <source>What</source>
   <extracomment>resources/views/loose_ends.sql</extracomment>
   <translation>Vad</translation>
  </message>
  <message>
   <source>What a run does when records have other columns than last time.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>Vad en körning gör när posterna har andra kolumner än förra gången.</translation>
  </message>
  <message>
   <source>What a run reads, and what becomes of the dataset there was.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>Vad en körning läser och vad som händer med den tidigare datamängden.</translation>
  </message>
  <message>
   <source>What an earlier run left in {folder} could not be read ({reason}).</source>
   <extracomment>planhat_gui/store/landing.py</extracomment>
   <translation>Det som en tidigare körning lämnade i {folder} kunde inte läsas ({reason}).</translation>
  </message>
  <message>
   <source>What changed could not be told: {why_not}. So this run read everything.</source>
   <extracomment>planhat_gui/engine/changes.py</extracomment>
   <translation>Det gick inte att avgöra vad som ändrats: {why_not}. Därför läste den här körningen allt.</translation>
  </message>
  <message>
   <source>What changed since last time cannot be told ({reason}).</source>
   <extracomment>planhat_gui/store/publish_notices.py</extracomment>
   <translation>Det går inte att avgöra vad som ändrats sedan förra gången ({reason}).</translation>
  </message>
  <message>
   <source>What changed was not told this time: it would have copied {named} as they were before.</source>
   <extracomment>planhat_gui/store/publish_notices.py</extracomment>
   <translation>Vad som har ändrats berättas inte den här gången: {named} skulle ha kopierats som de var förut.</translation>
  </message>
  <message>
   <source>What differs in the flow</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>Vad som skiljer sig i flödet</translation>
  </message>
  <message>
   <source>What follows '#' in an address is never sent: remove it, or write %23 for the sign.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Det som följer efter '#' i en adress skickas aldrig: ta bort det, eller skriv %23 för tecknet.</translation>
  </message>
  <message>
   <source>What has changed in the flow</source>
   <extracomment>planhat_gui/ui/flow_then.py</extracomment>
   <translation>Vad som har ändrats i flödet</translation>
  </message>
  <message>
   <source>What is hashed or dropped here never reaches the disk. Texts that people wrote, such as comments, can only be kept or dropped whole. Snapshots of earlier runs stay as they are; the receipt of the next run offers to delete them.</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>Det som hashas eller slängs här når aldrig disken. Texter som personer har skrivit, till exempel kommentarer, kan bara behållas eller slängas hela. Tidigare körningars ögonblicksbilder förblir som de är; nästa körnings kvitto erbjuder att ta bort dem.</translation>
  </message>
  <message>
   <source>What is shown now</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Det som visas nu</translation>
  </message>
  <message>
   <source>What is shown now: {amount}</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Det som visas nu: {amount}</translation>
  </message>
  <message>
   <source>What is still open, whose it is, and for how long it has been so.</source>
   <extracomment>resources/views/open_work_by_owner.sql</extracomment>
   <translation>Vad som fortfarande är öppet, vem som ansvarar för det och hur länge det har varit så.</translation>
  </message>
  <message>
   <source>What it finds is put on every record, under the last name of the path, never over a record's own field.</source>
   <extracomment>planhat_gui/ui/advanced/paths.py</extracomment>
   <translation>Det som hittas läggs till i varje post, under sökvägens sista namn, men ersätter aldrig ett av postens egna fält.</translation>
  </message>
  <message>
   <source>What it has</source>
   <extracomment>planhat_gui/ui/person/found_tree.py</extracomment>
   <translation>Vad den har</translation>
  </message>
  <message>
   <source>What kind of file is written.</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Vilken sorts fil som skrivs.</translation>
  </message>
  <message>
   <source>What kind of flow?</source>
   <extracomment>planhat_gui/ui/wizard/step_type.py</extracomment>
   <translation>Vilken typ av flöde?</translation>
  </message>
  <message>
   <source>What looks like a key</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Vad som ser ut som en nyckel</translation>
  </message>
  <message>
   <source>What stands between the values of a line.</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>Vad som står mellan värdena på en rad.</translation>
  </message>
  <message>
   <source>What that run set aside is no longer kept. It goes with the datasets of the last three runs.</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>Det som den körningen lade åt sidan finns inte kvar. Det försvinner med datamängderna från de tre senaste körningarna.</translation>
  </message>
  <message>
   <source>What the credential is for: Planhat, or any other REST API.</source>
   <extracomment>planhat_gui/ui/credential/any_form.py</extracomment>
   <translation>Vad inloggningen är till för: Planhat, eller något annat REST-API.</translation>
  </message>
  <message>
   <source>What the credential sends goes to the base URL above, to the access token URL if there is one, and to the addresses in this list, one per line, and nowhere else.</source>
   <extracomment>planhat_gui/ui/credential/rest_fields.py</extracomment>
   <translation>Det som inloggningen skickar går till bas-URL:en ovan, till URL:en för åtkomsttoken om det finns en, och till adresserna i den här listan, en per rad, och ingen annanstans.</translation>
  </message>
  <message>
   <source>What the metadata path adds</source>
   <extracomment>planhat_gui/ui/advanced/paths.py</extracomment>
   <translation>Det som sökvägen till metadata lägger till</translation>
  </message>
  <message>
   <source>What the number in {now-1} counts.</source>
   <extracomment>planhat_gui/ui/advanced/dates.py</extracomment>
   <translation>Vad talet i {now-1} räknar.</translation>
  </message>
  <message>
   <source>What the path finds</source>
   <extracomment>planhat_gui/ui/advanced/paths.py</extracomment>
   <translation>Det som sökvägen hittar</translation>
  </message>
  <message>
   <source>What the request does at the server. The API’s documentation says which one it wants.</source>
   <extracomment>planhat_gui/ui/advanced/request.py</extracomment>
   <translation>Vad anropet gör hos servern. API:ets dokumentation säger vilken det vill ha.</translation>
  </message>
  <message>
   <source>What this computer trusts, also issuers that your company has put there.</source>
   <extracomment>planhat_gui/ui/pages/settings.py</extracomment>
   <translation>Det som den här datorn litar på, även utfärdare som företaget har lagt till.</translation>
  </message>
  <message>
   <source>What this flow and its Nexset are called here, on the command line and in exports.</source>
   <extracomment>planhat_gui/ui/wizard/header.py</extracomment>
   <translation>Vad flödet och dess Nexset heter här, på kommandoraden och i exporter.</translation>
  </message>
  <message>
   <source>What this run read is no longer kept.</source>
   <extracomment>planhat_gui/compose/answers.py</extracomment>
   <translation>Det som den här körningen läste finns inte kvar.</translation>
  </message>
  <message>
   <source>What to do with it</source>
   <extracomment>planhat_gui/ui/person/results.py</extracomment>
   <translation>Vad som ska göras med det</translation>
  </message>
  <message>
   <source>What was chosen</source>
   <extracomment>planhat_gui/ui/kit/grid.py, planhat_gui/ui/lookup/edit_grid.py</extracomment>
   <translation>Det markerade</translation>
  </message>
  <message>
   <source>What was complete is kept ({received}): Resume goes on from there.</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Det som var fullständigt behålls ({received}): Återuppta fortsätter därifrån.</translation>
  </message>
  <message>
   <source>What was done</source>
   <extracomment>planhat_gui/ui/compare_view.py, planhat_gui/ui/receipt.py</extracomment>
   <translation>Vad som gjordes</translation>
  </message>
  <message>
   <source>What was forgotten</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>Vad som har glömts</translation>
  </message>
  <message>
   <source>What was read cannot be put to the dataset there is. {failure_message}</source>
   <extracomment>planhat_gui/store/carry_over.py</extracomment>
   <translation>Det som lästes kan inte läggas till i den datamängd som finns. {failure_message}</translation>
  </message>
  <message>
   <source>What was read is kept, and the dataset is as it was. With the new columns it becomes what was read; with the old ones it gets the records, and values that do not fit are set aside. Neither reads anything again.</source>
   <extracomment>planhat_gui/ui/schema_card.py</extracomment>
   <translation>Det som lästes behålls, och datamängden är som den var. Med de nya kolumnerna blir den det som lästes; med de gamla får den posterna, och värden som inte passar läggs åt sidan. Inget läses igen i något av fallen.</translation>
  </message>
  <message>
   <source>What was set aside in {path} could not be read ({reason}).</source>
   <extracomment>planhat_gui/store/rejected.py</extracomment>
   <translation>Det som lades åt sidan i {path} kunde inte läsas ({reason}).</translation>
  </message>
  <message>
   <source>What was set aside on page {page}</source>
   <extracomment>planhat_gui/store/rejected.py</extracomment>
   <translation>Det som lades åt sidan på sida {page}</translation>
  </message>
  <message>
   <source>What will happen</source>
   <extracomment>planhat_gui/ui/person/found_tree.py</extracomment>
   <translation>Vad som händer</translation>
  </message>
  <message>
   <source>What would be different</source>
   <extracomment>planhat_gui/ui/previous_version.py</extracomment>
   <translation>Vad som skulle skilja</translation>
  </message>
  <message>
   <source>Whatever helps you to tell it from others: whose it is, or what it may read.</source>
   <extracomment>planhat_gui/ui/credential/fields.py</extracomment>
   <translation>Det som hjälper dig att skilja den från andra: vems den är, eller vad den får läsa.</translation>
  </message>
  <message>
   <source>What’s This?</source>
   <extracomment>planhat_gui/ui/actions.py</extracomment>
   <translation>Vad är det här?</translation>
  </message>
  <message>
   <source>When columns change</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>När kolumner ändras</translation>
  </message>
  <message>
   <source>Where</source>
   <extracomment>planhat_gui/ui/person/found_tree.py</extracomment>
   <translation>Var</translation>
  </message>
  <message>
   <source>Where Planhat’s API answers. The address of your Planhat app works, too.</source>
   <extracomment>planhat_gui/ui/credential/planhat_fields.py</extracomment>
   <translation>Där Planhats API svarar. Adressen till din Planhat-app fungerar också.</translation>
  </message>
  <message>
   <source>Where access tokens are got. The client secret is sent there.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>Där åtkomsttoken hämtas. Klienthemligheten skickas dit.</translation>
  </message>
  <message>
   <source>Where it would send what</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Vad som skulle skickas vart</translation>
  </message>
  <message>
   <source>Where the API answers, for example https://api.example.com/v1.</source>
   <extracomment>planhat_gui/ui/credential/rest_fields.py</extracomment>
   <translation>Där API:et svarar, till exempel https://api.example.com/v1.</translation>
  </message>
  <message>
   <source>Where the answer has it.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Var i svaret den finns.</translation>
  </message>
  <message>
   <source>Where the secrets are</source>
   <extracomment>planhat_gui/ui/credential_facts.py, planhat_gui/ui/pages/help.py</extracomment>
   <translation>Var hemligheterna finns</translation>
  </message>
  <message>
   <source>Where tokens are kept</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>Var tokens sparas</translation>
  </message>
  <message>
   <source>Where your Planhat is. A token is known in its own region only; choosing one fills in Base URL.</source>
   <extracomment>planhat_gui/ui/credential/planhat_fields.py</extracomment>
   <translation>Var ditt Planhat finns. En token är bara känd i sin egen region; när du väljer en fylls Bas-URL i.</translation>
  </message>
  <message>
   <source>Which there are</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>Vilka som finns</translation>
  </message>
  <message>
   <source>Who can read them</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>Vem som kan läsa dem</translation>
  </message>
  <message>
   <source>Whole value</source>
   <extracomment>planhat_gui/ui/kit/record_tree.py</extracomment>
   <translation>Hela värdet</translation>
  </message>
  <message>
   <source>Whose calendar and clock, as in Europe/Berlin.</source>
   <extracomment>planhat_gui/ui/advanced/dates.py</extracomment>
   <translation>Vems kalender och klocka, som i Europe/Berlin.</translation>
  </message>
  <message>
   <source>Why and when customers left. A record with several reasons counts once for each of them.</source>
   <extracomment>resources/views/churn_by_reason.sql</extracomment>
   <translation>Varför och när kunder lämnade. En post med flera orsaker räknas en gång för varje.</translation>
  </message>
  <message>
   <source>Windows encrypts them with your sign-in. They stay on this computer: they do not roam to others of your domain.</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>Windows krypterar dem med din Windows-inloggning. De stannar på den här datorn: de flyttas inte till andra datorer i domänen.</translation>
  </message>
  <message>
   <source>With Planhat, give its Private App (Service Account) read access to this model.</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>I Planhat: ge dess Private App (Service Account) läsbehörighet till den här modellen.</translation>
  </message>
  <message>
   <source>Within one record.</source>
   <extracomment>planhat_gui/model/paging.py</extracomment>
   <translation>Inom en post.</translation>
  </message>
  <message>
   <source>Without companyId this endpoint gives the {noun} of all companies in pages of up to {page_cap:,}, which is usually far fewer calls.</source>
   <extracomment>planhat_gui/ui/advanced/preview.py</extracomment>
   <translation>Utan companyId ger den här ändpunkten {noun} för alla företag i sidor om högst {page_cap:,}, vilket vanligtvis kräver betydligt färre anrop.</translation>
  </message>
  <message>
   <source>Without date</source>
   <extracomment>resources/views/open_work_by_owner.sql</extracomment>
   <translation>Utan datum</translation>
  </message>
  <message>
   <source>Without health</source>
   <extracomment>resources/views/health_by_phase.sql</extracomment>
   <translation>Utan hälsa</translation>
  </message>
  <message>
   <source>Working…</source>
   <extracomment>planhat_gui/ui/kit/buttons.py, planhat_gui/ui/person/page.py</extracomment>
   <translation>Arbetar…</translation>
  </message>
  <message>
   <source>Write COLUMN, or COLUMN desc.</source>
   <extracomment>planhat_gui/store/view_text.py</extracomment>
   <translation>Skriv COLUMN eller COLUMN desc.</translation>
  </message>
  <message>
   <source>Write a date as {now} or {now-1}: in small letters, and without parts.</source>
   <extracomment>planhat_gui/model/macro_grammar.py</extracomment>
   <translation>Skriv ett datum som {now} eller {now-1}: med små bokstäver och utan delar.</translation>
  </message>
  <message>
   <source>Write a value to compare with.</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>Skriv ett värde att jämföra med.</translation>
  </message>
  <message>
   <source>Write the number address as {canonical}.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Skriv sifferadressen som {canonical}.</translation>
  </message>
  <message>
   <source>Write the number address as {ipv4_mapped}.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Skriv sifferadressen som {ipv4_mapped}.</translation>
  </message>
  <message>
   <source>Write the proxy's user and password into their own fields.</source>
   <extracomment>planhat_gui/model/origins.py</extracomment>
   <translation>Skriv proxyns användare och lösenord i deras egna fält.</translation>
  </message>
  <message>
   <source>Write {filter_help}.</source>
   <extracomment>planhat_gui/store/view_text.py</extracomment>
   <translation>Skriv {filter_help}.</translation>
  </message>
  <message>
   <source>Write {shown}.</source>
   <extracomment>planhat_gui/model/macro_grammar.py, planhat_gui/model/macros.py</extracomment>
   <translation>Skriv {shown}.</translation>
  </message>
  <message>
   <source>Written {name=default}. Each can be set for one run, on the command line with --set name=value.</source>
   <extracomment>planhat_gui/ui/advanced/tab.py</extracomment>
   <translation>Skrivs {name=default}. Var och en kan anges för en enskild körning, på kommandoraden med --set name=value.</translation>
  </message>
  <message>
   <source>Year</source>
   <extracomment>planhat_gui/model/dates.py, words that are chosen by a value</extracomment>
   <translation>År</translation>
  </message>
  <message>
   <source>Year, two digits</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>År, två siffror</translation>
  </message>
  <message>
   <source>Yes</source>
   <extracomment>planhat_gui/ui/cell_text.py, planhat_gui/ui/forms/param_form.py, planhat_gui/ui/import_review.py</extracomment>
   <translation>Ja</translation>
  </message>
  <message>
   <source>You already have this flow</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>Du har redan det här flödet</translation>
  </message>
  <message>
   <source>You already have this flow (“{flow_name}”){same}.</source>
   <extracomment>planhat_gui/compose/imports.py</extracomment>
   <translation>Du har redan det här flödet (”{flow_name}”){same}.</translation>
  </message>
  <message>
   <source>You can leave this page: the run goes on, and is listed under Runs.</source>
   <extracomment>planhat_gui/ui/run_view.py</extracomment>
   <translation>Du kan lämna den här sidan: körningen fortsätter och finns under Körningar.</translation>
  </message>
  <message>
   <source>You chose to leave it.</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>Du valde att lämna det.</translation>
  </message>
  <message>
   <source>You may not write there: change the permissions or choose another folder.</source>
   <extracomment>planhat_gui/store/files.py</extracomment>
   <translation>Du får inte skriva där: ändra behörigheterna eller välj en annan mapp.</translation>
  </message>
  <message>
   <source>You, and programs that already run as you while the store is unlocked. No other user of this computer, and nobody who gets a backup of the data folder.</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>Du, och program som redan körs som du medan lagret är upplåst. Ingen annan användare av datorn, och ingen som får en säkerhetskopia av datamappen.</translation>
  </message>
  <message>
   <source>Your credentials on this computer</source>
   <extracomment>planhat_gui/ui/pages/help.py</extracomment>
   <translation>Dina inloggningar på den här datorn</translation>
  </message>
  <message>
   <source>Your data</source>
   <extracomment>planhat_gui/ui/about.py</extracomment>
   <translation>Dina data</translation>
  </message>
  <message>
   <source>Your files cannot be read</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>Dina filer kan inte läsas</translation>
  </message>
  <message>
   <source>Your system has no safe password store.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Systemet har inget säkert lösenordslager.</translation>
  </message>
  <message>
   <source>Your system’s password store</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>Systemets lösenordslager</translation>
  </message>
  <message>
   <source>a ',' or ']'</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>ett ',' eller ']'</translation>
  </message>
  <message>
   <source>a ',' or '}'</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>ett ',' eller '}'</translation>
  </message>
  <message>
   <source>a ':'</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>ett ':'</translation>
  </message>
  <message>
   <source>a '\' is followed by something unknown (write \\ for the sign itself)</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>ett '\' följs av något okänt (skriv \\ för själva tecknet)</translation>
  </message>
  <message>
   <source>a control character in a name is written \u00.. </source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>ett styrtecken i ett namn skrivs \u00.. </translation>
  </message>
  <message>
   <source>a date of birth</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>ett födelsedatum</translation>
  </message>
  <message>
   <source>a field's name</source>
   <extracomment>planhat_gui/store/person/records.py</extracomment>
   <translation>ett fälts namn</translation>
  </message>
  <message>
   <source>a filter compares with something of the record</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>ett filter jämför med något i posten</translation>
  </message>
  <message>
   <source>a list</source>
   <extracomment>planhat_gui/engine/macro_places.py</extracomment>
   <translation>en lista</translation>
  </message>
  <message>
   <source>a list of texts: ["…"]</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>en lista med texter: ["…"]</translation>
  </message>
  <message>
   <source>a list: [ … ]</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>en lista: [ … ]</translation>
  </message>
  <message>
   <source>a name in double quotes</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>ett namn inom dubbla citattecken</translation>
  </message>
  <message>
   <source>a name is missing after the dot</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>ett namn saknas efter punkten</translation>
  </message>
  <message>
   <source>a name is missing after the slash</source>
   <extracomment>planhat_gui/engine/paths/xpath_text.py</extracomment>
   <translation>ett namn saknas efter snedstrecket</translation>
  </message>
  <message>
   <source>a number</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>ett tal</translation>
  </message>
  <message>
   <source>a number without decimals</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>ett tal utan decimaler</translation>
  </message>
  <message>
   <source>a person’s name</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>ett personnamn</translation>
  </message>
  <message>
   <source>a phone number</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>ett telefonnummer</translation>
  </message>
  <message>
   <source>a postal address</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>en postadress</translation>
  </message>
  <message>
   <source>a text has no end, or a line break or control character in it</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>en text saknar slut eller innehåller en radbrytning eller ett styrtecken</translation>
  </message>
  <message>
   <source>a text with e-mail addresses in it</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>en text med e-postadresser i</translation>
  </message>
  <message>
   <source>a value</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>ett värde</translation>
  </message>
  <message>
   <source>a value alone is no filter</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>enbart ett värde är inget filter</translation>
  </message>
  <message>
   <source>about </source>
   <extracomment>planhat_gui/engine/paths/words.py, planhat_gui/ui/advanced/paths.py, planhat_gui/ui/column_summary.py</extracomment>
   <translation>cirka </translation>
  </message>
  <message>
   <source>action</source>
   <extracomment>planhat_gui/ui/destinations.py</extracomment>
   <translation>åtgärd</translation>
  </message>
  <message>
   <source>adds what it reads to what is there; nothing is merged.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>lägger det som läses till det som redan finns; inget slås ihop.</translation>
  </message>
  <message>
   <source>after ! comes a path or a parenthesis</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>efter ! kommer en sökväg eller en parentes</translation>
  </message>
  <message>
   <source>after a dot comes a name or *</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>efter en punkt kommer ett namn eller *</translation>
  </message>
  <message>
   <source>ahead of</source>
   <extracomment>planhat_gui/engine/skew.py</extracomment>
   <translation>före</translation>
  </message>
  <message>
   <source>all records in one, with all their columns.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>alla poster i ett, med alla sina kolumner.</translation>
  </message>
  <message>
   <source>all {unit:,} rows were asked for</source>
   <extracomment>planhat_gui/engine/walk.py</extracomment>
   <translation>anrop gjordes för alla {unit:,} rader</translation>
  </message>
  <message>
   <source>an IP address</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>en IP-adress</translation>
  </message>
  <message>
   <source>an address that cannot be used</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>en adress som inte kan användas</translation>
  </message>
  <message>
   <source>an e-mail address</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>en e-postadress</translation>
  </message>
  <message>
   <source>an earlier version of this program made the dataset</source>
   <extracomment>planhat_gui/compose/updates.py</extracomment>
   <translation>en tidigare version av programmet skapade datamängden</translation>
  </message>
  <message>
   <source>an identity number</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>ett personnummer</translation>
  </message>
  <message>
   <source>an index has at most {most:,}</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>ett index är högst {most:,}</translation>
  </message>
  <message>
   <source>an index is missing</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>ett index saknas</translation>
  </message>
  <message>
   <source>an object</source>
   <extracomment>planhat_gui/engine/macro_places.py</extracomment>
   <translation>ett objekt</translation>
  </message>
  <message>
   <source>an object: { … }</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>ett objekt: { … }</translation>
  </message>
  <message>
   <source>and</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>och</translation>
  </message>
  <message>
   <source>and {changes:,} more; the Nexset's Columns tab has all</source>
   <extracomment>planhat_gui/ui/schema_card.py</extracomment>
   <translation>och {changes:,} till; alla finns på Nexsetets flik Kolumner</translation>
  </message>
  <message>
   <source>and {more:,} more in the table</source>
   <extracomment>planhat_gui/ui/kit/chart.py</extracomment>
   <translation>och {more:,} till i tabellen</translation>
  </message>
  <message>
   <source>are</source>
   <extracomment>planhat_gui/store/publish_groups.py, planhat_gui/ui/flow_then.py</extracomment>
   <translation>är</translation>
  </message>
  <message>
   <source>are no records</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>är inga poster</translation>
  </message>
  <message>
   <source>as received</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>som de kom</translation>
  </message>
  <message>
   <source>as the test showed</source>
   <extracomment>planhat_gui/compose/costs.py</extracomment>
   <translation>enligt testet</translation>
  </message>
  <message>
   <source>at least </source>
   <extracomment>planhat_gui/ui/advanced/preview.py</extracomment>
   <translation>minst </translation>
  </message>
  <message>
   <source>attribute</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>attribut</translation>
  </message>
  <message>
   <source>behind</source>
   <extracomment>planhat_gui/engine/skew.py</extracomment>
   <translation>efter</translation>
  </message>
  <message>
   <source>bracket not closed</source>
   <extracomment>planhat_gui/engine/paths/grammar.py, planhat_gui/engine/paths/xpath_text.py</extracomment>
   <translation>hakparentesen är inte stängd</translation>
  </message>
  <message>
   <source>by it a run tells what changed since the run before (Update)</source>
   <extracomment>planhat_gui/engine/resolve.py</extracomment>
   <translation>med den ser en körning vad som har ändrats sedan körningen före (Uppdatering)</translation>
  </message>
  <message>
   <source>cancelled</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>avbrutet</translation>
  </message>
  <message>
   <source>certificates are always checked</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>certifikat kontrolleras alltid</translation>
  </message>
  <message>
   <source>churn records</source>
   <extracomment>resources/templates/planhat/get_churn_records.json</extracomment>
   <translation>kundbortfall</translation>
  </message>
  <message>
   <source>colons</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py</extracomment>
   <translation>kolon</translation>
  </message>
  <message>
   <source>column {at}</source>
   <extracomment>planhat_gui/store/person/library.py</extracomment>
   <translation>kolumn {at}</translation>
  </message>
  <message>
   <source>columns moved</source>
   <extracomment>planhat_gui/ui/shown_part.py</extracomment>
   <translation>kolumner flyttade</translation>
  </message>
  <message>
   <source>comma</source>
   <extracomment>planhat_gui/model/export.py</extracomment>
   <translation>komma</translation>
  </message>
  <message>
   <source>commas</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py, planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>komman</translation>
  </message>
  <message>
   <source>companies</source>
   <extracomment>resources/templates/planhat/get_companies.json, resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>företag</translation>
  </message>
  <message>
   <source>contains</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>innehåller</translation>
  </message>
  <message>
   <source>conversations</source>
   <extracomment>resources/templates/planhat/get_conversations.json</extracomment>
   <translation>konversationer</translation>
  </message>
  <message>
   <source>cookies are never sent</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>kakor skickas aldrig</translation>
  </message>
  <message>
   <source>credential</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>inloggning</translation>
  </message>
  <message>
   <source>current</source>
   <extracomment>planhat_gui/ui/kit/stepper.py</extracomment>
   <translation>aktuellt</translation>
  </message>
  <message>
   <source>date and time</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>datum och tid</translation>
  </message>
  <message>
   <source>date of birth</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>födelsedatum</translation>
  </message>
  <message>
   <source>dates and times</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>datum och tider</translation>
  </message>
  <message>
   <source>day</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>dag</translation>
  </message>
  <message>
   <source>days</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>dagar</translation>
  </message>
  <message>
   <source>did not finish its answer within {deadline:.0f} seconds</source>
   <extracomment>planhat_gui/engine/transport.py</extracomment>
   <translation>skickade inte hela svaret inom {deadline:.0f} sekunder</translation>
  </message>
  <message>
   <source>different</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>olika</translation>
  </message>
  <message>
   <source>differs from</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>skiljer sig från</translation>
  </message>
  <message>
   <source>done</source>
   <extracomment>planhat_gui/ui/guide.py, planhat_gui/ui/kit/stepper.py</extracomment>
   <translation>klart</translation>
  </message>
  <message>
   <source>e-mail address</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>e-postadress</translation>
  </message>
  <message>
   <source>empty</source>
   <extracomment>planhat_gui/ui/filter_bar.py</extracomment>
   <translation>tomt</translation>
  </message>
  <message>
   <source>empty page after the last id</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>tom sida efter sista ID</translation>
  </message>
  <message>
   <source>empty page at offset {offset}</source>
   <extracomment>planhat_gui/engine/paging.py</extracomment>
   <translation>tom sida vid offset {offset}</translation>
  </message>
  <message>
   <source>empty page {paging_start}</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>tom sida {paging_start}</translation>
  </message>
  <message>
   <source>end user</source>
   <extracomment>planhat_gui/model/references.py</extracomment>
   <translation>slutanvändare</translation>
  </message>
  <message>
   <source>end users</source>
   <extracomment>resources/templates/planhat/get_endusers.json</extracomment>
   <translation>slutanvändare</translation>
  </message>
  <message>
   <source>everything is new</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>allt är nytt</translation>
  </message>
  <message>
   <source>everything was read before the restart</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>allt var läst före omstarten</translation>
  </message>
  <message>
   <source>externalId and sourceId may be empty or missing; older tenants also send slug.</source>
   <extracomment>resources/templates/planhat/get_lean_companies.json</extracomment>
   <translation>externalId och sourceId kan vara tomma eller saknas; äldre miljöer skickar också slug.</translation>
  </message>
  <message>
   <source>filters are nested deeper than {deepest}</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>filter är nästlade djupare än {deepest}</translation>
  </message>
  <message>
   <source>flow</source>
   <extracomment>planhat_gui/ui/destinations.py, words that are chosen by a value</extracomment>
   <translation>flöde</translation>
  </message>
  <message>
   <source>gone ones not known</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>antal borta okänt</translation>
  </message>
  <message>
   <source>gone: {gone}</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>borta: {gone}</translation>
  </message>
  <message>
   <source>has</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>har</translation>
  </message>
  <message>
   <source>has e-mail addresses in it: {hits:,} of {size:,} sample values</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>innehåller e-postadresser: {hits:,} av {size:,} testade värden</translation>
  </message>
  <message>
   <source>has the person in a field</source>
   <extracomment>planhat_gui/model/forgetting.py</extracomment>
   <translation>har personen i ett fält</translation>
  </message>
  <message>
   <source>has the same name</source>
   <extracomment>planhat_gui/model/forgetting.py</extracomment>
   <translation>har samma namn</translation>
  </message>
  <message>
   <source>have</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>har</translation>
  </message>
  <message>
   <source>header of {plural}</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py</extracomment>
   <translation>rubrikrad med {plural}</translation>
  </message>
  <message>
   <source>hold</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>innehåller</translation>
  </message>
  <message>
   <source>holds</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>innehåller</translation>
  </message>
  <message>
   <source>hour</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>timme</translation>
  </message>
  <message>
   <source>hours</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>timmar</translation>
  </message>
  <message>
   <source>identity number</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>personnummer</translation>
  </message>
  <message>
   <source>in a filter comes @, $, a text in quotes, a number, true, false or null</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>i ett filter kommer @, $, en text inom citattecken, ett tal, true, false eller null</translation>
  </message>
  <message>
   <source>in brackets comes a name in quotes, an index, a range, * or a filter</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>inom hakparentes kommer ett namn inom citattecken, ett index, ett intervall, * eller ett filter</translation>
  </message>
  <message>
   <source>in no record any more</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>saknas nu i alla poster</translation>
  </message>
  <message>
   <source>in no record any more, was {type_words}</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>saknas nu i alla poster, var {type_words}</translation>
  </message>
  <message>
   <source>invoiceDate, dueDate and paidDate are whole numbers: days since 1970-01-01. The last change, lastUpdated, is an ordinary date.</source>
   <extracomment>resources/templates/planhat/get_invoices.json</extracomment>
   <translation>invoiceDate, dueDate och paidDate är heltal: dagar sedan 1970-01-01. Den senaste ändringen, lastUpdated, är ett vanligt datum.</translation>
  </message>
  <message>
   <source>invoices</source>
   <extracomment>resources/templates/planhat/get_invoices.json</extracomment>
   <translation>fakturor</translation>
  </message>
  <message>
   <source>is</source>
   <extracomment>planhat_gui/store/publish_groups.py, planhat_gui/ui/filter_editor.py, planhat_gui/ui/flow_then.py</extracomment>
   <translation>är</translation>
  </message>
  <message>
   <source>is at least</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>är minst</translation>
  </message>
  <message>
   <source>is at most</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>är högst</translation>
  </message>
  <message>
   <source>is between</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>är mellan</translation>
  </message>
  <message>
   <source>is empty</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>är tomt</translation>
  </message>
  <message>
   <source>is filled</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>är ifyllt</translation>
  </message>
  <message>
   <source>is named “{name}”, as {a} would be</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>heter ”{name}”, precis som {a}</translation>
  </message>
  <message>
   <source>is named “{name}”, as {a} would be; no sample value</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>heter ”{name}”, precis som {a}; inget testat värde</translation>
  </message>
  <message>
   <source>is no record</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>är ingen post</translation>
  </message>
  <message>
   <source>is not</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>är inte</translation>
  </message>
  <message>
   <source>is one of</source>
   <extracomment>planhat_gui/ui/filter_editor.py</extracomment>
   <translation>är något av</translation>
  </message>
  <message>
   <source>is the person</source>
   <extracomment>planhat_gui/model/forgetting.py</extracomment>
   <translation>är personen</translation>
  </message>
  <message>
   <source>issues</source>
   <extracomment>resources/templates/planhat/get_issues.json</extracomment>
   <translation>problem</translation>
  </message>
  <message>
   <source>it begins like JSON</source>
   <extracomment>planhat_gui/engine/paths/sniff.py</extracomment>
   <translation>det börjar som JSON</translation>
  </message>
  <message>
   <source>it begins like XML</source>
   <extracomment>planhat_gui/engine/paths/sniff.py</extracomment>
   <translation>det börjar som XML</translation>
  </message>
  <message>
   <source>it ends too early</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>det slutar för tidigt</translation>
  </message>
  <message>
   <source>it has one JSON document per line</source>
   <extracomment>planhat_gui/engine/paths/sniff.py</extracomment>
   <translation>det har ett JSON-dokument per rad</translation>
  </message>
  <message>
   <source>it holds no certificate in PEM form</source>
   <extracomment>planhat_gui/store/network.py</extracomment>
   <translation>den innehåller inget certifikat i PEM-format</translation>
  </message>
  <message>
   <source>it is lines of text, taken for CSV with one column</source>
   <extracomment>planhat_gui/engine/paths/sniff.py</extracomment>
   <translation>det är textrader, som läses som CSV med en kolumn</translation>
  </message>
  <message>
   <source>it is not a flow</source>
   <extracomment>planhat_gui/ui/pages/flows.py</extracomment>
   <translation>den är inget flöde</translation>
  </message>
  <message>
   <source>it is one JSON value</source>
   <extracomment>planhat_gui/engine/paths/sniff.py</extracomment>
   <translation>det är ett enda JSON-värde</translation>
  </message>
  <message>
   <source>it is too large</source>
   <extracomment>planhat_gui/store/network.py</extracomment>
   <translation>den är för stor</translation>
  </message>
  <message>
   <source>its certificate has expired</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>dess certifikat har gått ut</translation>
  </message>
  <message>
   <source>its certificate is for another name</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>dess certifikat gäller ett annat namn</translation>
  </message>
  <message>
   <source>its certificate is from an unknown issuer</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>dess certifikat kommer från en okänd utfärdare</translation>
  </message>
  <message>
   <source>its certificate is not valid yet</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>dess certifikat är inte giltigt än</translation>
  </message>
  <message>
   <source>its certificate is self-signed</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>dess certifikat är självsignerat</translation>
  </message>
  <message>
   <source>its content</source>
   <extracomment>planhat_gui/store/person/finder.py</extracomment>
   <translation>innehållet</translation>
  </message>
  <message>
   <source>its last value says where the next page begins (Pagination)</source>
   <extracomment>planhat_gui/engine/resolve.py</extracomment>
   <translation>dess sista värde säger var nästa sida börjar (sidindelning)</translation>
  </message>
  <message>
   <source>its lines look like CSV with {name_of}</source>
   <extracomment>planhat_gui/engine/paths/sniff.py</extracomment>
   <translation>dess rader ser ut som CSV med {name_of}</translation>
  </message>
  <message>
   <source>its pages could not be followed</source>
   <extracomment>planhat_gui/engine/changes.py</extracomment>
   <translation>det gick inte att följa dess sidor</translation>
  </message>
  <message>
   <source>its {word} may be</source>
   <extracomment>planhat_gui/ui/advanced/desk.py</extracomment>
   <translation>dess {word}</translation>
  </message>
  <message>
   <source>kept</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>behölls</translation>
  </message>
  <message>
   <source>less</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>mindre</translation>
  </message>
  <message>
   <source>licenses</source>
   <extracomment>resources/templates/planhat/get_licenses.json</extracomment>
   <translation>licenser</translation>
  </message>
  <message>
   <source>line is</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>rad är</translation>
  </message>
  <message>
   <source>line {number:,}: {reason}</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>rad {number:,}: {reason}</translation>
  </message>
  <message>
   <source>line {row:,}</source>
   <extracomment>planhat_gui/door.py</extracomment>
   <translation>rad {row:,}</translation>
  </message>
  <message>
   <source>lines are</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>rader är</translation>
  </message>
  <message>
   <source>list of {get}</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>lista med {get}</translation>
  </message>
  <message>
   <source>looks like {a}: {hits:,} of {size:,} sample values</source>
   <extracomment>planhat_gui/model/personal_marks.py</extracomment>
   <translation>ser ut som {a}: {hits:,} av {size:,} testade värden</translation>
  </message>
  <message>
   <source>lookup</source>
   <extracomment>planhat_gui/ui/destinations.py, words that are chosen by a value</extracomment>
   <translation>uppslagstabell</translation>
  </message>
  <message>
   <source>macOS encrypts them in your login keychain, which your sign-in unlocks, and asks before another program reads them.</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>macOS krypterar dem i din inloggningsnyckelring, som låses upp när du loggar in, och frågar innan ett annat program läser dem.</translation>
  </message>
  <message>
   <source>match and search are switched off (column {at}).</source>
   <extracomment>planhat_gui/engine/paths/advice.py</extracomment>
   <translation>match och search är avstängda (kolumn {at}).</translation>
  </message>
  <message>
   <source>mentions the person in a text</source>
   <extracomment>planhat_gui/model/forgetting.py</extracomment>
   <translation>nämner personen i en text</translation>
  </message>
  <message>
   <source>minute</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>minut</translation>
  </message>
  <message>
   <source>minutes</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>minuter</translation>
  </message>
  <message>
   <source>mixed values</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>blandade värden</translation>
  </message>
  <message>
   <source>month</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>månad</translation>
  </message>
  <message>
   <source>months</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>månader</translation>
  </message>
  <message>
   <source>more</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>mer</translation>
  </message>
  <message>
   <source>more than {most_of_a_time:,} records changed at the same time</source>
   <extracomment>planhat_gui/engine/newest.py</extracomment>
   <translation>fler än {most_of_a_time:,} poster ändrades samtidigt</translation>
  </message>
  <message>
   <source>mrrCombined and arrCombined are the MRR and ARR that an issue concerns, worked out by Planhat.</source>
   <extracomment>resources/templates/planhat/get_issues.json</extracomment>
   <translation>mrrCombined och arrCombined är den MRR och ARR som ett problem berör, beräknad av Planhat.</translation>
  </message>
  <message>
   <source>nested too deeply</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py, planhat_gui/store/lines.py</extracomment>
   <translation>för djupt nästlat</translation>
  </message>
  <message>
   <source>new</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>nya</translation>
  </message>
  <message>
   <source>new flow</source>
   <extracomment>planhat_gui/ui/destinations.py</extracomment>
   <translation>nytt flöde</translation>
  </message>
  <message>
   <source>new, {type_words}</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>ny, {type_words}</translation>
  </message>
  <message>
   <source>new: {new}</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>nya: {new}</translation>
  </message>
  <message>
   <source>no</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>nej</translation>
  </message>
  <message>
   <source>no address of a next page in the answer</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>ingen adress till nästa sida i svaret</translation>
  </message>
  <message>
   <source>no address yet</source>
   <extracomment>planhat_gui/ui/advanced/steps.py</extracomment>
   <translation>ingen adress än</translation>
  </message>
  <message>
   <source>no content type</source>
   <extracomment>planhat_gui/engine/check.py</extracomment>
   <translation>ingen innehållstyp</translation>
  </message>
  <message>
   <source>no credential yet</source>
   <extracomment>planhat_gui/ui/advanced/desk.py, planhat_gui/ui/wizard/template_tab.py</extracomment>
   <translation>ingen inloggning än</translation>
  </message>
  <message>
   <source>no header</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py</extracomment>
   <translation>ingen rubrikrad</translation>
  </message>
  <message>
   <source>no limit</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>ingen gräns</translation>
  </message>
  <message>
   <source>no next page in the {header} header</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>ingen nästa sida i headern {header}</translation>
  </message>
  <message>
   <source>no retries</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>inga omförsök</translation>
  </message>
  <message>
   <source>no row made a call</source>
   <extracomment>planhat_gui/engine/walk.py</extracomment>
   <translation>ingen rad gav något anrop</translation>
  </message>
  <message>
   <source>no token for a next page in the answer</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>ingen token för nästa sida i svaret</translation>
  </message>
  <message>
   <source>no: the run stopped before its end</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>nej: körningen stoppades före slutet</translation>
  </message>
  <message>
   <source>none</source>
   <extracomment>planhat_gui/engine/paths/xpath.py, planhat_gui/model/receipt.py, planhat_gui/model/run_compare.py</extracomment>
   <translation>inga</translation>
  </message>
  <message>
   <source>none but the time of change</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>inget utom ändringstiden</translation>
  </message>
  <message>
   <source>none, everything was asked for</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>inget, allt begärdes</translation>
  </message>
  <message>
   <source>not an object: a list</source>
   <extracomment>planhat_gui/store/lines.py</extracomment>
   <translation>inte ett objekt: en lista</translation>
  </message>
  <message>
   <source>not an object: a number</source>
   <extracomment>planhat_gui/store/lines.py</extracomment>
   <translation>inte ett objekt: ett tal</translation>
  </message>
  <message>
   <source>not an object: a text</source>
   <extracomment>planhat_gui/store/lines.py</extracomment>
   <translation>inte ett objekt: en text</translation>
  </message>
  <message>
   <source>not an object: null</source>
   <extracomment>planhat_gui/store/lines.py</extracomment>
   <translation>inte ett objekt: null</translation>
  </message>
  <message>
   <source>not an object: {value}</source>
   <extracomment>planhat_gui/store/lines.py</extracomment>
   <translation>inte ett objekt: {value}</translation>
  </message>
  <message>
   <source>not certain: one page was read, and there are probably more</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>inte säkert: en sida lästes, och det finns troligen fler</translation>
  </message>
  <message>
   <source>not certain: records may be missing, for the reasons the warnings give</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>inte säkert: poster kan saknas, av de skäl som varningarna anger</translation>
  </message>
  <message>
   <source>not known yet: the run goes on</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>inte känt än: körningen pågår</translation>
  </message>
  <message>
   <source>not valid</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>inte giltigt</translation>
  </message>
  <message>
   <source>not valid JSON</source>
   <extracomment>planhat_gui/store/lines.py</extracomment>
   <translation>inte giltig JSON</translation>
  </message>
  <message>
   <source>not yet</source>
   <extracomment>planhat_gui/ui/kit/stepper.py</extracomment>
   <translation>inte än</translation>
  </message>
  <message>
   <source>now</source>
   <extracomment>planhat_gui/engine/macro_menu.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>nu</translation>
  </message>
  <message>
   <source>now called “{new}”, was “{old}”</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>heter nu ”{new}”, hette ”{old}”</translation>
  </message>
  <message>
   <source>nowhere</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>en okänd adress</translation>
  </message>
  <message>
   <source>number</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>tal</translation>
  </message>
  <message>
   <source>numbers</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>tal</translation>
  </message>
  <message>
   <source>object</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>objekt</translation>
  </message>
  <message>
   <source>object keyed by ids</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>objekt med ID som nyckel</translation>
  </message>
  <message>
   <source>objectives</source>
   <extracomment>resources/templates/planhat/get_objectives.json</extracomment>
   <translation>mål</translation>
  </message>
  <message>
   <source>objects</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>objekt</translation>
  </message>
  <message>
   <source>objects keyed by ids</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>objekt med ID som nyckel</translation>
  </message>
  <message>
   <source>of another type</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>av annan typ</translation>
  </message>
  <message>
   <source>of the records that say when they changed; others were not read</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>för de poster som anger när de ändrades; andra lästes inte</translation>
  </message>
  <message>
   <source>once</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>en gång</translation>
  </message>
  <message>
   <source>one bracket can hold several names or several indexes, but no other mixture; use one path each</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>en hakparentes kan innehålla flera namn eller flera index, men ingen annan blandning; använd en sökväg för varje</translation>
  </message>
  <message>
   <source>one of these endpoints</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>någon av de här ändpunkterna</translation>
  </message>
  <message>
   <source>one request holds everything</source>
   <extracomment>planhat_gui/engine/reader.py</extracomment>
   <translation>ett enda anrop ger allt</translation>
  </message>
  <message>
   <source>only as many pages as the flow is set to read; there may be more</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>bara så många sidor som flödet är inställt på att läsa; det kan finnas fler</translation>
  </message>
  <message>
   <source>only paths to one value can be compared (no *, no range, no ..)</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>bara sökvägar till ett enda värde kan jämföras (inget *, inget intervall, inget ..)</translation>
  </message>
  <message>
   <source>only the record of the last id came again</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>bara posten med sista ID kom igen</translation>
  </message>
  <message>
   <source>opportunities</source>
   <extracomment>resources/templates/planhat/get_opportunities.json</extracomment>
   <translation>affärsmöjligheter</translation>
  </message>
  <message>
   <source>owner and coOwner are sometimes an id and sometimes an object with id and nickname; nextTouch is sometimes a date and sometimes a number of milliseconds.</source>
   <extracomment>resources/templates/planhat/get_companies.json</extracomment>
   <translation>owner och coOwner är ibland ett ID och ibland ett objekt med id och nickname; nextTouch är ibland ett datum och ibland ett antal millisekunder.</translation>
  </message>
  <message>
   <source>parenthesis not closed</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>parentesen är inte stängd</translation>
  </message>
  <message>
   <source>person’s name</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>personnamn</translation>
  </message>
  <message>
   <source>phone number</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>telefonnummer</translation>
  </message>
  <message>
   <source>planhat_gui is open already with this data folder (process {process}), but does not answer. Close it, or choose another folder with --data-dir.</source>
   <extracomment>planhat_gui/app.py</extracomment>
   <translation>planhat_gui är redan öppet med den här datamappen (process {process}) men svarar inte. Stäng det eller välj en annan mapp med --data-dir.</translation>
  </message>
  <message>
   <source>planhat_gui is open already with this data folder: its window is in front now.</source>
   <extracomment>planhat_gui/app.py</extracomment>
   <translation>planhat_gui är redan öppet med den här datamappen: dess fönster ligger nu överst.</translation>
  </message>
  <message>
   <source>planhat_gui: and the credential’s id, one entry for each.</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>planhat_gui: och inloggningens ID, en post för var och en.</translation>
  </message>
  <message>
   <source>postal address</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>postadress</translation>
  </message>
  <message>
   <source>process {process}</source>
   <extracomment>planhat_gui/store/who_locks.py</extracomment>
   <translation>process {process}</translation>
  </message>
  <message>
   <source>reached records not changed since {said}</source>
   <extracomment>planhat_gui/engine/newest.py</extracomment>
   <translation>nådde poster som inte ändrats sedan {said}</translation>
  </message>
  <message>
   <source>reads everything; the new dataset replaces the old one once it is complete.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>läser allt; den nya datamängden ersätter den gamla när den är fullständig.</translation>
  </message>
  <message>
   <source>reads what changed since the last run and merges it; everything now and then, because what was deleted shows in no other way.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>läser det som ändrats sedan förra körningen och slår ihop det; läser allt då och då, eftersom det som har tagits bort inte märks på annat sätt.</translation>
  </message>
  <message>
   <source>reads what changed since {said}</source>
   <extracomment>planhat_gui/compose/costs.py</extracomment>
   <translation>läser det som ändrats sedan {said}</translation>
  </message>
  <message>
   <source>records</source>
   <extracomment>planhat_gui/ui/wizard/testing.py</extracomment>
   <translation>poster</translation>
  </message>
  <message>
   <source>records that changed at the same time come in changing order</source>
   <extracomment>planhat_gui/engine/newest.py</extracomment>
   <translation>poster som ändrats samtidigt kommer i växlande ordning</translation>
  </message>
  <message>
   <source>records that share fewer than half of their fields become Nexsets of their own.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>poster som delar färre än hälften av sina fält blir egna Nexset.</translation>
  </message>
  <message>
   <source>redirects are never followed</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>omdirigeringar följs aldrig</translation>
  </message>
  <message>
   <source>requests of its flows are</source>
   <extracomment>planhat_gui/ui/advanced/desk.py</extracomment>
   <translation>anrop från dess flöden</translation>
  </message>
  <message>
   <source>room</source>
   <extracomment>planhat_gui/store/files.py</extracomment>
   <translation>utrymme</translation>
  </message>
  <message>
   <source>room for {needed:,} kB</source>
   <extracomment>planhat_gui/store/files.py</extracomment>
   <translation>utrymme för {needed:,} kB</translation>
  </message>
  <message>
   <source>row has</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py</extracomment>
   <translation>rad har</translation>
  </message>
  <message>
   <source>row {index}</source>
   <extracomment>planhat_gui/engine/walk.py</extracomment>
   <translation>rad {index}</translation>
  </message>
  <message>
   <source>row {index}: {reason}</source>
   <extracomment>planhat_gui/engine/walk.py</extracomment>
   <translation>rad {index}: {reason}</translation>
  </message>
  <message>
   <source>row {row:,}, column “{named}”</source>
   <extracomment>planhat_gui/door.py</extracomment>
   <translation>rad {row:,}, kolumn ”{named}”</translation>
  </message>
  <message>
   <source>row {row}</source>
   <extracomment>planhat_gui/store/person/finder.py, planhat_gui/store/person/nexset.py, planhat_gui/store/person/records.py</extracomment>
   <translation>rad {row}</translation>
  </message>
  <message>
   <source>rows have</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py</extracomment>
   <translation>rader har</translation>
  </message>
  <message>
   <source>rows kept moving while it was read</source>
   <extracomment>planhat_gui/engine/changes.py</extracomment>
   <translation>rader flyttades hela tiden under läsningen</translation>
  </message>
  <message>
   <source>rows moved while reading</source>
   <extracomment>planhat_gui/engine/newest.py</extracomment>
   <translation>rader flyttades under läsningen</translation>
  </message>
  <message>
   <source>run</source>
   <extracomment>planhat_gui/ui/destinations.py</extracomment>
   <translation>körning</translation>
  </message>
  <message>
   <source>same</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>lika</translation>
  </message>
  <message>
   <source>says the same as</source>
   <extracomment>planhat_gui/ui/import_review.py</extracomment>
   <translation>är likadant som</translation>
  </message>
  <message>
   <source>search “{search}”</source>
   <extracomment>planhat_gui/ui/shown_part.py</extracomment>
   <translation>sökning ”{search}”</translation>
  </message>
  <message>
   <source>second</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>sekund</translation>
  </message>
  <message>
   <source>seconds</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>sekunder</translation>
  </message>
  <message>
   <source>secret</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>hemlighet</translation>
  </message>
  <message>
   <source>see its files</source>
   <extracomment>planhat_gui/compose/about.py</extracomment>
   <translation>se dess filer</translation>
  </message>
  <message>
   <source>semicolon</source>
   <extracomment>planhat_gui/model/export.py</extracomment>
   <translation>semikolon</translation>
  </message>
  <message>
   <source>semicolons</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py, planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>semikolon</translation>
  </message>
  <message>
   <source>sends its answer too slowly</source>
   <extracomment>planhat_gui/engine/transport.py</extracomment>
   <translation>skickar svaret för långsamt</translation>
  </message>
  <message>
   <source>several documents in one line</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>flera dokument på en rad</translation>
  </message>
  <message>
   <source>severity, product and timeSpent may be missing: they depend on the system that sent the ticket.</source>
   <extracomment>resources/templates/planhat/get_tickets.json</extracomment>
   <translation>severity, product och timeSpent kan saknas: de beror på systemet som skickade ärendet.</translation>
  </message>
  <message>
   <source>slightly</source>
   <extracomment>planhat_gui/model/run_compare.py</extracomment>
   <translation>något</translation>
  </message>
  <message>
   <source>some records among the others have no {field}</source>
   <extracomment>planhat_gui/engine/newest.py</extracomment>
   <translation>några av posterna saknar {field}</translation>
  </message>
  <message>
   <source>sorted by {names}</source>
   <extracomment>planhat_gui/ui/shown_part.py</extracomment>
   <translation>sorterat efter {names}</translation>
  </message>
  <message>
   <source>stopped after {pages} pages, as set</source>
   <extracomment>planhat_gui/engine/reader.py</extracomment>
   <translation>slutade efter {pages} sidor, som angivet</translation>
  </message>
  <message>
   <source>tab</source>
   <extracomment>planhat_gui/model/export.py</extracomment>
   <translation>tabb</translation>
  </message>
  <message>
   <source>tabs</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py, planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>tabbar</translation>
  </message>
  <message>
   <source>tasks</source>
   <extracomment>resources/templates/planhat/get_tasks.json</extracomment>
   <translation>uppgifter</translation>
  </message>
  <message>
   <source>text</source>
   <extracomment>planhat_gui/engine/paths/xpath.py, planhat_gui/model/schema_words.py</extracomment>
   <translation>text</translation>
  </message>
  <message>
   <source>text not closed</source>
   <extracomment>planhat_gui/engine/paths/grammar.py, planhat_gui/engine/paths/xpath_text.py</extracomment>
   <translation>texten är inte stängd</translation>
  </message>
  <message>
   <source>text with e-mail addresses in it</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>text med e-postadresser i</translation>
  </message>
  <message>
   <source>texts</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>texter</translation>
  </message>
  <message>
   <source>the Nexset “{nexset_name}”</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>Nexsetet ”{nexset_name}”</translation>
  </message>
  <message>
   <source>the Secret Service (GNOME Keyring, KWallet, KeePassXC)</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Secret Service (GNOME Keyring, KWallet, KeePassXC)</translation>
  </message>
  <message>
   <source>the Windows Credential Manager</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>Autentiseringshanteraren i Windows</translation>
  </message>
  <message>
   <source>the bracket is empty</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>hakparentesen är tom</translation>
  </message>
  <message>
   <source>the dataset gets the columns that the records have.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>datamängden får de kolumner som posterna har.</translation>
  </message>
  <message>
   <source>the dataset keeps its columns and types; values that do not fit are set aside.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>datamängden behåller sina kolumner och typer; värden som inte passar läggs åt sidan.</translation>
  </message>
  <message>
   <source>the dataset so far may be incomplete</source>
   <extracomment>planhat_gui/compose/updates.py</extracomment>
   <translation>datamängden hittills kan vara ofullständig</translation>
  </message>
  <message>
   <source>the dataset so far was not merged by key</source>
   <extracomment>planhat_gui/compose/updates.py</extracomment>
   <translation>datamängden hittills har inte slagits ihop efter nyckel</translation>
  </message>
  <message>
   <source>the dataset stays, what was read is kept, and you say which columns to use.</source>
   <extracomment>planhat_gui/model/options.py</extracomment>
   <translation>datamängden blir kvar, det som lästes behålls och du säger vilka kolumner som ska användas.</translation>
  </message>
  <message>
   <source>the filter ends too early</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>filtret slutar för tidigt</translation>
  </message>
  <message>
   <source>the first </source>
   <extracomment>planhat_gui/ui/pages/nexsets.py, planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>endast </translation>
  </message>
  <message>
   <source>the flow, its address or its credential is another than when the dataset was made</source>
   <extracomment>planhat_gui/compose/updates.py</extracomment>
   <translation>flödet, dess adress eller dess inloggning är en annan än när datamängden skapades</translation>
  </message>
  <message>
   <source>the last record has nothing at {id_path}</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>den sista posten saknar värde vid {id_path}</translation>
  </message>
  <message>
   <source>the last run began later than this computer’s clock shows now</source>
   <extracomment>planhat_gui/compose/updates.py</extracomment>
   <translation>den senaste körningen började senare än vad datorns klocka visar nu</translation>
  </message>
  <message>
   <source>the last run in full was {days} days ago, and {gone}</source>
   <extracomment>planhat_gui/compose/updates.py</extracomment>
   <translation>den senaste körningen av allt var för {days} dagar sedan, och {gone}</translation>
  </message>
  <message>
   <source>the last successful run's start</source>
   <extracomment>planhat_gui/engine/macro_menu.py</extracomment>
   <translation>starten för den senaste lyckade körningen</translation>
  </message>
  <message>
   <source>the macOS Keychain</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>macOS nyckelring</translation>
  </message>
  <message>
   <source>the name is not known</source>
   <extracomment>planhat_gui/engine/macros.py</extracomment>
   <translation>namnet är okänt</translation>
  </message>
  <message>
   <source>the next page is at {elsewhere}</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>nästa sida finns på {elsewhere}</translation>
  </message>
  <message>
   <source>the path ends too early</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>sökvägen slutar för tidigt</translation>
  </message>
  <message>
   <source>the record has no such value</source>
   <extracomment>planhat_gui/engine/macro_places.py</extracomment>
   <translation>posten har inget sådant värde</translation>
  </message>
  <message>
   <source>the records from there on have no {field}</source>
   <extracomment>planhat_gui/engine/newest.py</extracomment>
   <translation>posterna därefter saknar {field}</translation>
  </message>
  <message>
   <source>the records have no {field}</source>
   <extracomment>planhat_gui/engine/newest.py</extracomment>
   <translation>posterna saknar {field}</translation>
  </message>
  <message>
   <source>the same page came again after {pages} pages</source>
   <extracomment>planhat_gui/engine/cursors.py</extracomment>
   <translation>samma sida kom igen efter {pages} sidor</translation>
  </message>
  <message>
   <source>the same page came again at offset {offset}</source>
   <extracomment>planhat_gui/engine/paging.py</extracomment>
   <translation>samma sida kom igen vid offset {offset}</translation>
  </message>
  <message>
   <source>the server does not sort by {field}</source>
   <extracomment>planhat_gui/engine/newest.py</extracomment>
   <translation>servern sorterar inte efter {field}</translation>
  </message>
  <message>
   <source>the server sent the same page twice</source>
   <extracomment>planhat_gui/engine/changes.py</extracomment>
   <translation>servern skickade samma sida två gånger</translation>
  </message>
  <message>
   <source>the value cannot be written</source>
   <extracomment>planhat_gui/engine/macro_places.py</extracomment>
   <translation>värdet kan inte skrivas</translation>
  </message>
  <message>
   <source>the value holds half a character, which cannot be sent</source>
   <extracomment>planhat_gui/engine/macro_places.py</extracomment>
   <translation>värdet innehåller ett halvt tecken, som inte kan skickas</translation>
  </message>
  <message>
   <source>the value is empty</source>
   <extracomment>planhat_gui/engine/macro_places.py</extracomment>
   <translation>värdet är tomt</translation>
  </message>
  <message>
   <source>the value is {kind}, not a single value</source>
   <extracomment>planhat_gui/engine/macro_places.py</extracomment>
   <translation>värdet är {kind}, inte ett enskilt värde</translation>
  </message>
  <message>
   <source>there is more after the end</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>det finns mer efter slutet</translation>
  </message>
  <message>
   <source>there is no dataset yet that changes could be merged into</source>
   <extracomment>planhat_gui/compose/updates.py</extracomment>
   <translation>det finns ingen datamängd än som ändringar kan slås ihop med</translation>
  </message>
  <message>
   <source>there was no row to ask for</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>det fanns ingen rad att fråga efter</translation>
  </message>
  <message>
   <source>these endpoints</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>de här ändpunkterna</translation>
  </message>
  <message>
   <source>this date lies before the year 1 or after the year 9999</source>
   <extracomment>planhat_gui/engine/macros.py</extracomment>
   <translation>det här datumet ligger före år 1 eller efter år 9999</translation>
  </message>
  <message>
   <source>this endpoint</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>den här ändpunkten</translation>
  </message>
  <message>
   <source>tickets</source>
   <extracomment>resources/templates/planhat/get_tickets.json</extracomment>
   <translation>ärenden</translation>
  </message>
  <message>
   <source>to do</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>att göra</translation>
  </message>
  <message>
   <source>today</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>i dag</translation>
  </message>
  <message>
   <source>today {clock}</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>i dag {clock}</translation>
  </message>
  <message>
   <source>too few different times came for the order to show</source>
   <extracomment>planhat_gui/engine/newest.py</extracomment>
   <translation>för få olika tider kom för att ordningen skulle framgå</translation>
  </message>
  <message>
   <source>true or false</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>true eller false</translation>
  </message>
  <message>
   <source>typing</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>inskriven för hand</translation>
  </message>
  <message>
   <source>under another name</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>med nytt namn</translation>
  </message>
  <message>
   <source>unknown escape in a name</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>okänd escape-sekvens i ett namn</translation>
  </message>
  <message>
   <source>users</source>
   <extracomment>resources/templates/planhat/get_users.json</extracomment>
   <translation>användare</translation>
  </message>
  <message>
   <source>users and endusers are lists of objects with id and name.</source>
   <extracomment>resources/templates/planhat/get_conversations.json</extracomment>
   <translation>users och endusers är listor med objekt med id och name.</translation>
  </message>
  <message>
   <source>value, from {edge} to {edge_2}</source>
   <extracomment>planhat_gui/ui/column_summary.py</extracomment>
   <translation>värde, från {edge} till {edge_2}</translation>
  </message>
  <message>
   <source>value, most frequent first</source>
   <extracomment>planhat_gui/ui/column_summary.py</extracomment>
   <translation>värde, vanligast först</translation>
  </message>
  <message>
   <source>vertical bars</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py, planhat_gui/interop/lookup_csv.py</extracomment>
   <translation>lodstreck</translation>
  </message>
  <message>
   <source>was</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>har</translation>
  </message>
  <message>
   <source>week</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>vecka</translation>
  </message>
  <message>
   <source>weeks</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>veckor</translation>
  </message>
  <message>
   <source>were</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>har</translation>
  </message>
  <message>
   <source>what changed since the run before was read and merged</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>det som ändrats sedan förra körningen lästes och slogs ihop</translation>
  </message>
  <message>
   <source>what was deleted shows in no other way</source>
   <extracomment>planhat_gui/compose/updates.py</extracomment>
   <translation>det som har tagits bort märks inte på annat sätt</translation>
  </message>
  <message>
   <source>what was read was added to what was there</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>det som lästes lades till det som redan fanns</translation>
  </message>
  <message>
   <source>whole number</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>heltal</translation>
  </message>
  <message>
   <source>whole numbers</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>heltal</translation>
  </message>
  <message>
   <source>write {digits} without the needless 0 or sign</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>skriv {digits} utan onödig nolla eller onödigt tecken</translation>
  </message>
  <message>
   <source>year</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>år</translation>
  </message>
  <message>
   <source>years</source>
   <extracomment>words that are chosen by a value</extracomment>
   <translation>år</translation>
  </message>
  <message>
   <source>yes</source>
   <extracomment>planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>ja</translation>
  </message>
  <message>
   <source>yes, as far as the server says</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>ja, enligt vad servern säger</translation>
  </message>
  <message>
   <source>yes, as far as the server says: it named no further page</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>ja, enligt vad servern säger: den angav ingen ytterligare sida</translation>
  </message>
  <message>
   <source>yes, if the endpoint gives everything in one answer: no pages were asked for</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>ja, om ändpunkten ger allt i ett svar: inga sidor begärdes</translation>
  </message>
  <message>
   <source>yes, of what changed: it was read back to the run before</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>ja, för det som ändrats: läst tillbaka till förra körningen</translation>
  </message>
  <message>
   <source>yes/no</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>ja/nej</translation>
  </message>
  <message>
   <source>yes/no values</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>ja/nej-värden</translation>
  </message>
  <message>
   <source>yes: every row was asked for, and no call failed</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>ja: anrop gjordes för varje rad, och inget misslyckades</translation>
  </message>
  <message>
   <source>yes: pages were asked for until nothing new came</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>ja: sidor begärdes tills inget nytt kom</translation>
  </message>
  <message>
   <source>yes: pages were asked for until one came back empty</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>ja: sidor begärdes tills en kom tillbaka tom</translation>
  </message>
  <message>
   <source>yes: the end had been reached before the restart</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>ja: slutet hade nåtts före omstarten</translation>
  </message>
  <message>
   <source>yesterday</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>i går</translation>
  </message>
  <message>
   <source>yesterday {clock}</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>i går {clock}</translation>
  </message>
  <message>
   <source>{about} Escape empties the field.</source>
   <extracomment>planhat_gui/ui/pages/search_field.py</extracomment>
   <translation>{about} Escape tömmer fältet.</translation>
  </message>
  <message>
   <source>{bad:,} {noun} not JSON and were left out ({named}{more}).</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>{bad:,} {noun} inte JSON och utelämnades ({named}{more}).</translation>
  </message>
  <message>
   <source>{blanked} blanked</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>rensat: {blanked}</translation>
  </message>
  <message>
   <source>{body:,} bytes</source>
   <extracomment>planhat_gui/engine/check.py</extracomment>
   <translation>{body:,} byte</translation>
  </message>
  <message>
   <source>{busy_message} Nothing was forgotten yet.</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>{busy_message} Ingenting har glömts än.</translation>
  </message>
  <message>
   <source>{calls}, about {max} at your limit</source>
   <extracomment>planhat_gui/ui/wizard/header.py</extracomment>
   <translation>{calls}, ca {max} med din gräns</translation>
  </message>
  <message>
   <source>{calls}, no retries</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>{calls}, inga omförsök</translation>
  </message>
  <message>
   <source>{calls}, of which {retries:,} {verb} made again after an answer that failed, was cut short or asked to wait</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>{calls}, varav {retries:,} {verb} gjorts om efter ett svar som misslyckades, avbröts eller bad om väntan</translation>
  </message>
  <message>
   <source>{calls}, {records:,} records so far · {seconds} s.</source>
   <extracomment>planhat_gui/ui/result/pages.py</extracomment>
   <translation>{calls}, {records:,} poster hittills · {seconds} s.</translation>
  </message>
  <message>
   <source>{clock} comes twice on {day}: the first is taken.</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>{clock} kommer två gånger den {day}: den första används.</translation>
  </message>
  <message>
   <source>{columns:,} columns; an Excel sheet takes {max_columns:,}.</source>
   <extracomment>planhat_gui/sinks/xlsx_file.py</extracomment>
   <translation>{columns:,} kolumner; ett Excel-blad rymmer {max_columns:,}.</translation>
  </message>
  <message>
   <source>{columns:,} columns; an SQLite table takes {max_columns:,}.</source>
   <extracomment>planhat_gui/sinks/sqlite_file.py</extracomment>
   <translation>{columns:,} kolumner; en SQLite-tabell rymmer {max_columns:,}.</translation>
  </message>
  <message>
   <source>{columns} dropped</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>{columns} utelämnas</translation>
  </message>
  <message>
   <source>{columns} dropped before anything was kept</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>{columns} utelämnades innan något sparades</translation>
  </message>
  <message>
   <source>{columns} hashed</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>{columns} hashas</translation>
  </message>
  <message>
   <source>{columns} hashed before anything was kept</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>{columns} hashades innan något sparades</translation>
  </message>
  <message>
   <source>{columns} hashed, {dropped:,} dropped</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>{columns} hashas, {dropped:,} utelämnas</translation>
  </message>
  <message>
   <source>{columns} hashed, {dropped:,} dropped before anything was kept</source>
   <extracomment>planhat_gui/model/personal.py</extracomment>
   <translation>{columns} hashades och {dropped:,} utelämnades innan något sparades</translation>
  </message>
  <message>
   <source>{columns} hidden</source>
   <extracomment>planhat_gui/ui/shown_part.py</extracomment>
   <translation>{columns} dolda</translation>
  </message>
  <message>
   <source>{column} tells records apart, from page to page and from run to run, so it cannot be dropped. Hash it, or keep it.</source>
   <extracomment>planhat_gui/model/personal_checks.py</extracomment>
   <translation>{column} skiljer poster åt, från sida till sida och från körning till körning, och kan därför inte utelämnas. Hasha den eller behåll den.</translation>
  </message>
  <message>
   <source>{database} holds names, addresses, allowed origins and dates; no secret.</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>{database} innehåller namn, adresser, tillåtna adresser och datum; ingen hemlighet.</translation>
  </message>
  <message>
   <source>{days} ago</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>för {days} sedan</translation>
  </message>
  <message>
   <source>{differing:,} facts differ</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>{differing:,} uppgifter skiljer sig</translation>
  </message>
  <message>
   <source>{done} of {steps}</source>
   <extracomment>planhat_gui/ui/guide.py</extracomment>
   <translation>{done} av {steps}</translation>
  </message>
  <message>
   <source>{duplicates:,} {noun} came more than once; the last one of each was kept.</source>
   <extracomment>planhat_gui/engine/run.py</extracomment>
   <translation>{duplicates:,} {noun} kom mer än en gång; den sista av varje behölls.</translation>
  </message>
  <message>
   <source>{facts}; in the flow, {settings}.</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>{facts}; i flödet {settings}.</translation>
  </message>
  <message>
   <source>{facts}; the flow is the same.</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>{facts}; flödet är detsamma.</translation>
  </message>
  <message>
   <source>{failed_count:,} of the calls failed; their records are missing. {listed}{tail}</source>
   <extracomment>planhat_gui/engine/walk.py</extracomment>
   <translation>{failed_count:,} av anropen misslyckades; deras poster saknas. {listed}{tail}</translation>
  </message>
  <message>
   <source>{failure_message} Tried {failures} times.</source>
   <extracomment>planhat_gui/engine/fetch.py</extracomment>
   <translation>{failure_message} Försökte {failures} gånger.</translation>
  </message>
  <message>
   <source>{failure_message}: it asks to wait {span}, which is too long to wait for.</source>
   <extracomment>planhat_gui/engine/fetch.py</extracomment>
   <translation>{failure_message}: väntetiden är {span}, vilket är för länge.</translation>
  </message>
  <message>
   <source>{field} holds something that is no time</source>
   <extracomment>planhat_gui/engine/newest.py</extracomment>
   <translation>{field} innehåller något som inte är en tid</translation>
  </message>
  <message>
   <source>{field} is no view: {first_message}</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>{field} är ingen vy: {first_message}</translation>
  </message>
  <message>
   <source>{file_name}, set aside.{suffix}</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>{file_name}, lagt åt sidan.{suffix}</translation>
  </message>
  <message>
   <source>{files}, {bytes}, {records} searched</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>{files}, {bytes}, {records} genomsökta</translation>
  </message>
  <message>
   <source>{flow_name} copy</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>{flow_name} – kopia</translation>
  </message>
  <message>
   <source>{flows:,} flows use</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>{flows:,} flöden använder</translation>
  </message>
  <message>
   <source>{folder} could not be deleted: another program holds it open.</source>
   <extracomment>planhat_gui/store/nexsets.py</extracomment>
   <translation>{folder} kunde inte tas bort: ett annat program har den öppen.</translation>
  </message>
  <message>
   <source>{folder} is a file, not a folder, so nothing can be kept in it.</source>
   <extracomment>planhat_gui/store/folder.py</extracomment>
   <translation>{folder} är en fil, inte en mapp, så inget kan sparas i den.</translation>
  </message>
  <message>
   <source>{found:,} of {records} found</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>{found:,} av {records} hittades</translation>
  </message>
  <message>
   <source>{found:,} of {words}</source>
   <extracomment>planhat_gui/ui/side_table.py</extracomment>
   <translation>{found:,} av {words}</translation>
  </message>
  <message>
   <source>{good} of {checks} objects readable</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>{good} av {checks} objekt läsbara</translation>
  </message>
  <message>
   <source>{holding:,} earlier snapshots of “{pointer_name}” still hold these columns as they came: {named}. Delete the earlier snapshots, if they are not to be kept.</source>
   <extracomment>planhat_gui/compose/personal.py</extracomment>
   <translation>{holding:,} tidigare ögonblicksbilder av ”{pointer_name}” har fortfarande dessa kolumner som de kom: {named}. Ta bort de tidigare ögonblicksbilderna om de inte ska finnas kvar.</translation>
  </message>
  <message>
   <source>{host} answered {status} with {size} ({kind}).</source>
   <extracomment>planhat_gui/engine/check.py</extracomment>
   <translation>{host} svarade {status} med {size} ({kind}).</translation>
  </message>
  <message>
   <source>{host} asks to wait (429, too many calls).</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>{host} ber om väntan (429, för många anrop).</translation>
  </message>
  <message>
   <source>{host} could not prove who it is: {why}. Nothing was sent.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>{host} kunde inte bevisa sin identitet: {why}. Inget skickades.</translation>
  </message>
  <message>
   <source>{host} did not answer in time.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>{host} svarade inte i tid.</translation>
  </message>
  <message>
   <source>{host} does not accept the credential (401).{said}</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>{host} godkänner inte inloggningen (401).{said}</translation>
  </message>
  <message>
   <source>{host} ended the connection.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>{host} avslutade anslutningen.</translation>
  </message>
  <message>
   <source>{host} gave no access token ({status}).</source>
   <extracomment>planhat_gui/engine/auth.py</extracomment>
   <translation>{host} gav ingen åtkomsttoken ({status}).</translation>
  </message>
  <message>
   <source>{host} gave no access token ({status}): it does not accept the client ID, the client secret or the scope.</source>
   <extracomment>planhat_gui/engine/auth.py</extracomment>
   <translation>{host} gav ingen åtkomsttoken ({status}): klient-ID, klienthemlighet eller scope godkänns inte.</translation>
  </message>
  <message>
   <source>{host} has a problem ({status}).{said}</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>{host} har problem ({status}).{said}</translation>
  </message>
  <message>
   <source>{host} has a problem and gave no access token ({status}).</source>
   <extracomment>planhat_gui/engine/auth.py</extracomment>
   <translation>{host} har problem och gav ingen åtkomsttoken ({status}).</translation>
  </message>
  <message>
   <source>{host} leads to an address inside a private network; nothing was sent.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>{host} leder till en adress i ett privat nätverk; inget skickades.</translation>
  </message>
  <message>
   <source>{host} refused the connection.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>{host} nekade anslutningen.</translation>
  </message>
  <message>
   <source>{host} refused the request ({status}).{said}</source>
   <extracomment>planhat_gui/engine/decode.py</extracomment>
   <translation>{host} nekade anropet ({status}).{said}</translation>
  </message>
  <message>
   <source>{host} stopped answering.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>{host} slutade svara.</translation>
  </message>
  <message>
   <source>{host} was not asked: too many files are open on this computer.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>{host} tillfrågades inte: för många filer är öppna på den här datorn.</translation>
  </message>
  <message>
   <source>{hours:,} h {minutes} min</source>
   <extracomment>planhat_gui/engine/fetch.py</extracomment>
   <translation>{hours:,} h {minutes} min</translation>
  </message>
  <message>
   <source>{ids:,} runs have an id that begins with “{text_}”.</source>
   <extracomment>planhat_gui/store/history.py</extracomment>
   <translation>{ids:,} körningar har ett ID som börjar med ”{text_}”.</translation>
  </message>
  <message>
   <source>{info_name}, data dictionary</source>
   <extracomment>planhat_gui/ui/pages/nexset_exports.py</extracomment>
   <translation>{info_name}, datakatalog</translation>
  </message>
  <message>
   <source>{kept} The access tokens got with it are only in memory.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>{kept} Åtkomsttoken som hämtas med den finns bara i minnet.</translation>
  </message>
  <message>
   <source>{key_variable} is too short to be a key ({least_characters} characters or more).</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>{key_variable} är för kort för att vara en nyckel (minst {least_characters} tecken).</translation>
  </message>
  <message>
   <source>{label} contains a line break or control character.</source>
   <extracomment>planhat_gui/model/params.py</extracomment>
   <translation>{label} innehåller en radbrytning eller ett styrtecken.</translation>
  </message>
  <message>
   <source>{label} is a whole number from {minimum:,} to {maximum:,}.</source>
   <extracomment>planhat_gui/model/params.py</extracomment>
   <translation>{label} ska vara ett heltal från {minimum:,} till {maximum:,}.</translation>
  </message>
  <message>
   <source>{label} is one of: {names}.</source>
   <extracomment>planhat_gui/model/params.py</extracomment>
   <translation>{label} ska vara något av: {names}.</translation>
  </message>
  <message>
   <source>{label} is text.</source>
   <extracomment>planhat_gui/model/params.py</extracomment>
   <translation>{label} ska vara text.</translation>
  </message>
  <message>
   <source>{label} is text: one Planhat id, or several with commas.</source>
   <extracomment>planhat_gui/model/params.py</extracomment>
   <translation>{label} ska vara text: ett Planhat-ID, eller flera med komma emellan.</translation>
  </message>
  <message>
   <source>{label} is true or false.</source>
   <extracomment>planhat_gui/model/params.py</extracomment>
   <translation>{label} ska vara true eller false.</translation>
  </message>
  <message>
   <source>{left:,} columns look personal: {named}.</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>{left:,} kolumner ser ut som personuppgifter: {named}.</translation>
  </message>
  <message>
   <source>{left_count:,} rows made no call, because a value is empty: {left}{left_count_2}</source>
   <extracomment>planhat_gui/engine/walk.py</extracomment>
   <translation>{left_count:,} rader gav inget anrop, eftersom ett värde är tomt: {left}{left_count_2}</translation>
  </message>
  <message>
   <source>{lines} exported to {target_name}.</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>{lines} exporterades till {target_name}.</translation>
  </message>
  <message>
   <source>{members} {changed} different today:</source>
   <extracomment>planhat_gui/ui/flow_then.py</extracomment>
   <translation>{members} {changed} annorlunda i dag:</translation>
  </message>
  <message>
   <source>{mended:,} characters that do not exist were replaced by “�”.</source>
   <extracomment>planhat_gui/store/publish_notices.py</extracomment>
   <translation>{mended:,} tecken som inte finns ersattes med ”�”.</translation>
  </message>
  <message>
   <source>{minutes:,} hours</source>
   <extracomment>planhat_gui/engine/skew.py</extracomment>
   <translation>{minutes:,} timmar</translation>
  </message>
  <message>
   <source>{minutes:,} minutes</source>
   <extracomment>planhat_gui/engine/skew.py</extracomment>
   <translation>{minutes:,} minuter</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <extracomment>planhat_gui/engine/fetch.py</extracomment>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{month} {year} has no day {day}: its last day is taken.</source>
   <extracomment>planhat_gui/model/dates.py</extracomment>
   <translation>{month} {year} har ingen dag {day}: månadens sista dag används.</translation>
  </message>
  <message>
   <source>{more:,} more {have} arrived</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>{more:,} till {have} kommit</translation>
  </message>
  <message>
   <source>{named} keeps {path} locked.</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>{named} håller {path} låst.</translation>
  </message>
  <message>
   <source>{named}{named_2}'{shown}' must be text.</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>{named}{named_2}'{shown}' måste vara text.</translation>
  </message>
  <message>
   <source>{names:,} flows use</source>
   <extracomment>planhat_gui/ui/lookup/words.py</extracomment>
   <translation>{names:,} flöden använder</translation>
  </message>
  <message>
   <source>{names:,} flows use it: {flows}. They will not run without it.</source>
   <extracomment>planhat_gui/ui/lookup/words.py</extracomment>
   <translation>{names:,} flöden använder den: {flows}. De kan inte köras utan den.</translation>
  </message>
  <message>
   <source>{names:,} flows use this credential: {shown}{more}. They will not run until you choose another.</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>{names:,} flöden använder den här inloggningen: {shown}{more}. De kan inte köras förrän du väljer en annan.</translation>
  </message>
  <message>
   <source>{names} is set and says which the system’s certificates are.</source>
   <extracomment>planhat_gui/compose/network.py</extracomment>
   <translation>{names} är angiven och bestämmer vilka som är systemets certifikat.</translation>
  </message>
  <message>
   <source>{name}
Double-click to rename</source>
   <extracomment>planhat_gui/ui/lookup/edit_model.py</extracomment>
   <translation>{name}
Dubbelklicka för att byta namn</translation>
  </message>
  <message>
   <source>{name} cannot be hashed or dropped: {reason}.</source>
   <extracomment>planhat_gui/model/personal_checks.py</extracomment>
   <translation>{name} kan inte hashas eller utelämnas: {reason}.</translation>
  </message>
  <message>
   <source>{name} did not keep the token: reading it back gave something else.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>{name} sparade inte token: något annat kom tillbaka vid läsning.</translation>
  </message>
  <message>
   <source>{name} fits this answer: {evidence}</source>
   <extracomment>planhat_gui/ui/advanced/paging.py</extracomment>
   <translation>{name} passar det här svaret: {evidence}</translation>
  </message>
  <message>
   <source>{name} has the format “{data}”, which this version cannot read.</source>
   <extracomment>planhat_gui/model/template.py</extracomment>
   <translation>{name} har formatet ”{data}”, som den här versionen inte kan läsa.</translation>
  </message>
  <message>
   <source>{name} holds something that is not a token for this credential.</source>
   <extracomment>planhat_gui/store/vault.py</extracomment>
   <translation>{name} innehåller något som inte är en token för den här inloggningen.</translation>
  </message>
  <message>
   <source>{name} is between {low} and {high}</source>
   <extracomment>planhat_gui/ui/filter_bar.py</extracomment>
   <translation>{name} är mellan {low} och {high}</translation>
  </message>
  <message>
   <source>{name} is given twice.</source>
   <extracomment>planhat_gui/model/headers.py</extracomment>
   <translation>{name} anges två gånger.</translation>
  </message>
  <message>
   <source>{name} to {target}</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>{name} till {target}</translation>
  </message>
  <message>
   <source>{name} was left out: {left_out}.</source>
   <extracomment>planhat_gui/model/curl_command.py</extracomment>
   <translation>{name} utelämnades: {left_out}.</translation>
  </message>
  <message>
   <source>{name}, personal data: {sentence}</source>
   <extracomment>planhat_gui/ui/result/records_model.py</extracomment>
   <translation>{name}, personuppgifter: {sentence}</translation>
  </message>
  <message>
   <source>{name}, process {process}</source>
   <extracomment>planhat_gui/store/who_locks.py</extracomment>
   <translation>{name}, process {process}</translation>
  </message>
  <message>
   <source>{name}: there is no lookup of this name</source>
   <extracomment>planhat_gui/ui/advanced/lookups.py</extracomment>
   <translation>{name}: det finns ingen uppslagstabell med det namnet</translation>
  </message>
  <message>
   <source>{name}but {why}.</source>
   <extracomment>planhat_gui/engine/paths/sniff.py</extracomment>
   <translation>{name}men {why}.</translation>
  </message>
  <message>
   <source>{new}, {changed}, {gone} since {since}</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>{new}, {changed}, {gone} sedan {since}</translation>
  </message>
  <message>
   <source>{now:,} records came; last time there were {before:,}.</source>
   <extracomment>planhat_gui/engine/run.py</extracomment>
   <translation>{now:,} poster kom; förra gången var det {before:,}.</translation>
  </message>
  <message>
   <source>{number:,} that {verb}; the Nexsets page and “nexsets rejected” list them as they came</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>{number:,} {verb}; sidan Nexset och ”nexsets rejected” visar dem som de kom</translation>
  </message>
  <message>
   <source>{numbers} from the columns of the run before.</source>
   <extracomment>planhat_gui/ui/columns_view.py</extracomment>
   <translation>{numbers} mot kolumnerna i föregående körning.</translation>
  </message>
  <message>
   <source>{number} a second</source>
   <extracomment>planhat_gui/model/words.py</extracomment>
   <translation>{number} per sekund</translation>
  </message>
  <message>
   <source>{number} {noun} after {start}</source>
   <extracomment>planhat_gui/engine/macro_menu.py</extracomment>
   <translation>{number} {noun} efter {start}</translation>
  </message>
  <message>
   <source>{number} {noun} before {start}</source>
   <extracomment>planhat_gui/engine/macro_menu.py</extracomment>
   <translation>{number} {noun} före {start}</translation>
  </message>
  <message>
   <source>{n} attributes</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} attribut</translation>
  </message>
  <message>
   <source>{n} calls</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/ui/advanced/preview.py, planhat_gui/ui/result/pages.py, planhat_gui/ui/result/panel.py</extracomment>
   <translation>{n} anrop</translation>
  </message>
  <message>
   <source>{n} changed</source>
   <extracomment>a number and its noun, planhat_gui/model/receipt.py, planhat_gui/model/schema_words.py</extracomment>
   <translation>{n} ändrade</translation>
  </message>
  <message>
   <source>{n} changes</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} ändringar</translation>
  </message>
  <message>
   <source>{n} columns</source>
   <extracomment>a number and its noun, planhat_gui/engine/paths/csv_records.py, planhat_gui/engine/paths/words.py, planhat_gui/model/personal.py</extracomment>
   <translation>{n} kolumner</translation>
  </message>
  <message>
   <source>{n} credentials</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} inloggningar</translation>
  </message>
  <message>
   <source>{n} days</source>
   <extracomment>a number and its noun, planhat_gui/model/words.py</extracomment>
   <translation>{n} dagar</translation>
  </message>
  <message>
   <source>{n} differences</source>
   <extracomment>planhat_gui/ui/columns_view.py</extracomment>
   <translation>{n} skillnader</translation>
  </message>
  <message>
   <source>{n} elements</source>
   <extracomment>a number and its noun, planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>{n} element</translation>
  </message>
  <message>
   <source>{n} entries</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} anteckningar</translation>
  </message>
  <message>
   <source>{n} fields</source>
   <extracomment>planhat_gui/ui/kit/record_tree.py, planhat_gui/ui/nexset_desk.py, planhat_gui/ui/result/columns.py</extracomment>
   <translation>{n} fält</translation>
  </message>
  <message>
   <source>{n} files</source>
   <extracomment>a number and its noun, planhat_gui/model/forgetting_words.py</extracomment>
   <translation>{n} filer</translation>
  </message>
  <message>
   <source>{n} gone</source>
   <extracomment>a number and its noun, planhat_gui/model/receipt.py, planhat_gui/model/schema_words.py</extracomment>
   <translation>{n} borta</translation>
  </message>
  <message>
   <source>{n} hashed values</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>{n} hashade värden</translation>
  </message>
  <message>
   <source>{n} hidden fields</source>
   <extracomment>planhat_gui/ui/changes_view.py</extracomment>
   <translation>{n} dolda fält</translation>
  </message>
  <message>
   <source>{n} hours</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} timmar</translation>
  </message>
  <message>
   <source>{n} in no record any more</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>{n} finns inte längre i någon post</translation>
  </message>
  <message>
   <source>{n} lines</source>
   <extracomment>a number and its noun, planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>{n} rader</translation>
  </message>
  <message>
   <source>{n} lists</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} listor</translation>
  </message>
  <message>
   <source>{n} minutes</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} minuter</translation>
  </message>
  <message>
   <source>{n} months</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} månader</translation>
  </message>
  <message>
   <source>{n} more files</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>{n} filer till</translation>
  </message>
  <message>
   <source>{n} more filters</source>
   <extracomment>planhat_gui/ui/shown_part.py</extracomment>
   <translation>{n} filter till</translation>
  </message>
  <message>
   <source>{n} new</source>
   <extracomment>a number and its noun, planhat_gui/model/receipt.py, planhat_gui/model/schema_words.py</extracomment>
   <translation>{n} nya</translation>
  </message>
  <message>
   <source>{n} nulls</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} null</translation>
  </message>
  <message>
   <source>{n} numbers</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} tal</translation>
  </message>
  <message>
   <source>{n} objects</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} objekt</translation>
  </message>
  <message>
   <source>{n} of another type</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>{n} av annan typ</translation>
  </message>
  <message>
   <source>{n} pages</source>
   <extracomment>planhat_gui/model/receipt.py, planhat_gui/store/landing.py, planhat_gui/ui/arrived_view.py, planhat_gui/ui/say.py</extracomment>
   <translation>{n} sidor</translation>
  </message>
  <message>
   <source>{n} paths</source>
   <extracomment>planhat_gui/engine/paths/suggest.py</extracomment>
   <translation>{n} sökvägar</translation>
  </message>
  <message>
   <source>{n} places</source>
   <extracomment>a number and its noun, planhat_gui/model/forgetting_words.py</extracomment>
   <translation>{n} ställen</translation>
  </message>
  <message>
   <source>{n} records</source>
   <extracomment>a number and its noun, planhat_gui/engine/paths/judge.py, planhat_gui/engine/paths/words.py, planhat_gui/model/forgetting_words.py</extracomment>
   <translation>{n} poster</translation>
  </message>
  <message>
   <source>{n} retries</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>{n} omförsök</translation>
  </message>
  <message>
   <source>{n} rows</source>
   <extracomment>a number and its noun, planhat_gui/ui/advanced/lookups.py, planhat_gui/ui/lookup/editor.py, planhat_gui/ui/lookup/list_row.py</extracomment>
   <translation>{n} rader</translation>
  </message>
  <message>
   <source>{n} runs</source>
   <extracomment>planhat_gui/ui/closing.py, planhat_gui/ui/pages/runs.py</extracomment>
   <translation>{n} körningar</translation>
  </message>
  <message>
   <source>{n} seconds</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} sekunder</translation>
  </message>
  <message>
   <source>{n} secrets</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>{n} hemligheter</translation>
  </message>
  <message>
   <source>{n} settings</source>
   <extracomment>planhat_gui/ui/compare_view.py, planhat_gui/ui/flow_then.py</extracomment>
   <translation>{n} inställningar</translation>
  </message>
  <message>
   <source>{n} texts</source>
   <extracomment>a number and its noun, planhat_gui/engine/paths/xpath.py</extracomment>
   <translation>{n} texter</translation>
  </message>
  <message>
   <source>{n} unchanged</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>{n} oförändrade</translation>
  </message>
  <message>
   <source>{n} under another name</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>{n} under annat namn</translation>
  </message>
  <message>
   <source>{n} values</source>
   <extracomment>a number and its noun, planhat_gui/engine/paths/metadata.py, planhat_gui/model/schema_words.py, planhat_gui/store/publish_notices.py</extracomment>
   <translation>{n} värden</translation>
  </message>
  <message>
   <source>{n} weeks</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} veckor</translation>
  </message>
  <message>
   <source>{n} years</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} år</translation>
  </message>
  <message>
   <source>{n} yes/no values</source>
   <extracomment>a number and its noun</extracomment>
   <translation>{n} ja/nej-värden</translation>
  </message>
  <message>
   <source>{origin} is inside your own computer or network, and it came with a flow of somebody else’s. Nothing was sent.</source>
   <extracomment>planhat_gui/model/imported.py</extracomment>
   <translation>{origin} finns i din egen dator eller ditt eget nätverk och kom med någon annans flöde. Ingenting skickades.</translation>
  </message>
  <message>
   <source>{origin} is inside your own computer or network, and it came with somebody else’s flow or command. Nothing is sent there until you clear Set API URL and type the address yourself.</source>
   <extracomment>planhat_gui/ui/advanced/desk.py</extracomment>
   <translation>{origin} finns i din egen dator eller ditt eget nätverk och kom med någon annans flöde eller kommando. Ingenting skickas dit förrän du tömmer Ange API-URL och skriver adressen själv.</translation>
  </message>
  <message>
   <source>{origin} is neither the base URL’s nor an allowed origin.</source>
   <extracomment>planhat_gui/model/auth.py</extracomment>
   <translation>{origin} är varken bas-URL:ens adress eller en tillåten adress.</translation>
  </message>
  <message>
   <source>{origin} is not on the list of the credential “{credential_name}”, so nothing is sent there. Allowing it means that {what_goes} sent to this host.</source>
   <extracomment>planhat_gui/ui/advanced/desk.py</extracomment>
   <translation>{origin} finns inte i listan för inloggningen ”{credential_name}”, så inget skickas dit. Om du tillåter adressen kan {what_goes} skickas till den servern.</translation>
  </message>
  <message>
   <source>{outcome_words}. See the receipt.</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>{outcome_words}. Se kvittot.</translation>
  </message>
  <message>
   <source>{pages} are kept for Resume.</source>
   <extracomment>planhat_gui/store/landing.py</extracomment>
   <translation>{pages} har sparats för Återuppta.</translation>
  </message>
  <message>
   <source>{param_label} is empty.</source>
   <extracomment>planhat_gui/ui/advanced/form.py</extracomment>
   <translation>{param_label} är tomt.</translation>
  </message>
  <message>
   <source>{part_name} has another schema than the parts before it.</source>
   <extracomment>planhat_gui/store/parquet_join.py</extracomment>
   <translation>{part_name} har ett annat schema än delarna före den.</translation>
  </message>
  <message>
   <source>{path_name} cannot be read ({said}).</source>
   <extracomment>planhat_gui/store/person/parquet.py</extracomment>
   <translation>{path_name} kan inte läsas ({said}).</translation>
  </message>
  <message>
   <source>{path_name} could not be searched or changed ({error}).</source>
   <extracomment>planhat_gui/store/person/library.py</extracomment>
   <translation>{path_name} kunde inte genomsökas eller ändras ({error}).</translation>
  </message>
  <message>
   <source>{path_name} has a damaged Parquet footer.</source>
   <extracomment>planhat_gui/store/parquet_join.py</extracomment>
   <translation>{path_name} har en skadad Parquet-sidfot.</translation>
  </message>
  <message>
   <source>{path_name} is damaged ({error}).</source>
   <extracomment>planhat_gui/store/person/library.py</extracomment>
   <translation>{path_name} är skadad ({error}).</translation>
  </message>
  <message>
   <source>{path_name} is not a whole Parquet file.</source>
   <extracomment>planhat_gui/store/parquet_join.py</extracomment>
   <translation>{path_name} är inte en hel Parquet-fil.</translation>
  </message>
  <message>
   <source>{path} (text)</source>
   <extracomment>planhat_gui/store/person/records.py</extracomment>
   <translation>{path} (text)</translation>
  </message>
  <message>
   <source>{path} cannot be read ({reason}).</source>
   <extracomment>planhat_gui/store/flow_files.py</extracomment>
   <translation>{path} kan inte läsas ({reason}).</translation>
  </message>
  <message>
   <source>{path} cannot be used ({strerror}).</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>{path} kan inte användas ({strerror}).</translation>
  </message>
  <message>
   <source>{path} could not be read ({strerror}).</source>
   <extracomment>planhat_gui/store/personal_key.py, planhat_gui/store/pointer.py, planhat_gui/store/schema_book.py</extracomment>
   <translation>{path} kunde inte läsas ({strerror}).</translation>
  </message>
  <message>
   <source>{path} could not be written ({reason}).</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>{path} kunde inte skrivas ({reason}).</translation>
  </message>
  <message>
   <source>{path} could not be written ({strerror}).</source>
   <extracomment>planhat_gui/store/publish_base.py</extracomment>
   <translation>{path} kunde inte skrivas ({strerror}).</translation>
  </message>
  <message>
   <source>{path} did not take what was written ({error}).</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>{path} tog inte emot det som skrevs ({error}).</translation>
  </message>
  <message>
   <source>{path} has the format “{format}”, which this version cannot read.</source>
   <extracomment>planhat_gui/store/pointer.py, planhat_gui/store/schema_book.py</extracomment>
   <translation>{path} har formatet ”{format}”, som den här versionen inte kan läsa.</translation>
  </message>
  <message>
   <source>{path} is a database of another program.</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>{path} är en databas för ett annat program.</translation>
  </message>
  <message>
   <source>{path} is a folder.</source>
   <extracomment>planhat_gui/interop/lookup_files.py</extracomment>
   <translation>{path} är en mapp.</translation>
  </message>
  <message>
   <source>{path} is damaged.</source>
   <extracomment>planhat_gui/store/beside.py, planhat_gui/store/pointer.py, planhat_gui/store/rejected.py</extracomment>
   <translation>{path} är skadad.</translation>
  </message>
  <message>
   <source>{path} is damaged: it says which key personal columns are hashed with.</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>{path} är skadad: den säger vilken nyckel kolumner med personuppgifter hashas med.</translation>
  </message>
  <message>
   <source>{path} is not a file.</source>
   <extracomment>planhat_gui/store/flow_files.py</extracomment>
   <translation>{path} är ingen fil.</translation>
  </message>
  <message>
   <source>{path} is there already and is no SQLite database.</source>
   <extracomment>planhat_gui/sinks/sqlite_file.py</extracomment>
   <translation>{path} finns redan och är ingen SQLite-databas.</translation>
  </message>
  <message>
   <source>{path} points outside its folder.</source>
   <extracomment>planhat_gui/store/pointer.py</extracomment>
   <translation>{path} pekar utanför sin mapp.</translation>
  </message>
  <message>
   <source>{path} was made by a newer version of this program.</source>
   <extracomment>planhat_gui/store/database.py</extracomment>
   <translation>{path} skapades av en nyare version av det här programmet.</translation>
  </message>
  <message>
   <source>{path}: added, {cut}</source>
   <extracomment>planhat_gui/model/flow_diff.py</extracomment>
   <translation>{path}: tillagt, {cut}</translation>
  </message>
  <message>
   <source>{path}: removed, was {cut}</source>
   <extracomment>planhat_gui/model/flow_diff.py</extracomment>
   <translation>{path}: borttaget, var {cut}</translation>
  </message>
  <message>
   <source>{path}: was {cut}, is {cut_2}</source>
   <extracomment>planhat_gui/model/flow_diff.py</extracomment>
   <translation>{path}: var {cut}, är {cut_2}</translation>
  </message>
  <message>
   <source>{picked:,} columns selected</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>{picked:,} kolumner markerade</translation>
  </message>
  <message>
   <source>{place_path_name}, line {number}</source>
   <extracomment>planhat_gui/store/person/finder.py</extracomment>
   <translation>{place_path_name}, rad {number}</translation>
  </message>
  <message>
   <source>{place} could not be searched: {why} The person may be in it.</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>{place} kunde inte genomsökas: {why} Personen kan finnas där.</translation>
  </message>
  <message>
   <source>{place} holds half a character.</source>
   <extracomment>planhat_gui/store/lookup_blocks.py</extracomment>
   <translation>{place} innehåller ett halvt tecken.</translation>
  </message>
  <message>
   <source>{plural} found; the best is {found}.</source>
   <extracomment>planhat_gui/engine/paths/suggest.py</extracomment>
   <translation>{plural} hittades; den bästa är {found}.</translation>
  </message>
  <message>
   <source>{problems_message} Replace it?</source>
   <extracomment>planhat_gui/ui/exporting.py</extracomment>
   <translation>{problems_message} Ersätta den?</translation>
  </message>
  <message>
   <source>{problem} Shorten them in the file?</source>
   <extracomment>planhat_gui/ui/exporting.py</extracomment>
   <translation>{problem} Ska de kortas av i filen?</translation>
  </message>
  <message>
   <source>{quoted} at column {colno}</source>
   <extracomment>planhat_gui/engine/paths/json_lines.py</extracomment>
   <translation>{quoted} vid kolumn {colno}</translation>
  </message>
  <message>
   <source>{quoted}() is not supported here</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>{quoted}() stöds inte här</translation>
  </message>
  <message>
   <source>{ragged:,} {noun} fewer cells than columns; the rest is empty.</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py</extracomment>
   <translation>{ragged:,} {noun} färre celler än det finns kolumner; resten är tomt.</translation>
  </message>
  <message>
   <source>{ragged:,} {noun} more cells than columns; the others are in {extra}.</source>
   <extracomment>planhat_gui/engine/paths/csv_records.py</extracomment>
   <translation>{ragged:,} {noun} fler celler än det finns kolumner; de övriga finns i {extra}.</translation>
  </message>
  <message>
   <source>{reason} inside each record</source>
   <extracomment>planhat_gui/engine/paths/suggest.py</extracomment>
   <translation>{reason} i varje post</translation>
  </message>
  <message>
   <source>{received:,} records, as last time</source>
   <extracomment>planhat_gui/compose/costs.py</extracomment>
   <translation>{received:,} poster, som förra gången</translation>
  </message>
  <message>
   <source>{records:,} records copied as JSON.</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>{records:,} poster kopierades som JSON.</translation>
  </message>
  <message>
   <source>{records:,} records copied as a table.</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>{records:,} poster kopierades som tabell.</translation>
  </message>
  <message>
   <source>{records} are more than an Excel sheet takes ({sheet_rows:,}). Choose CSV or Parquet, or spread them over several sheets.</source>
   <extracomment>planhat_gui/ui/export_panel.py</extracomment>
   <translation>{records} är fler än ett Excelblad rymmer ({sheet_rows:,}). Välj CSV eller Parquet, eller sprid dem över flera blad.</translation>
  </message>
  <message>
   <source>{records} came again; the last of each was kept</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>{records} kom igen; den sista av varje behölls</translation>
  </message>
  <message>
   <source>{records} in this answer.</source>
   <extracomment>planhat_gui/ui/advanced/verdict.py</extracomment>
   <translation>{records} i det här svaret.</translation>
  </message>
  <message>
   <source>{records} in {pages} ({bytes})</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>{records} på {pages} ({bytes})</translation>
  </message>
  <message>
   <source>{records} in {pages} so far</source>
   <extracomment>planhat_gui/ui/arrived_view.py</extracomment>
   <translation>{records} på {pages} hittills</translation>
  </message>
  <message>
   <source>{records} in {seconds}</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>{records} på {seconds}</translation>
  </message>
  <message>
   <source>{records} wait for your word about their columns</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>{records} väntar på ditt besked om kolumnerna</translation>
  </message>
  <message>
   <source>{records}, but some may be missing</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>{records}, men några kan saknas</translation>
  </message>
  <message>
   <source>{rejected:,} of {received:,} that came are not records; they were set aside, not lost.</source>
   <extracomment>planhat_gui/engine/run.py</extracomment>
   <translation>{rejected:,} av {received:,} som kom är inte poster; de lades åt sidan och har inte gått förlorade.</translation>
  </message>
  <message>
   <source>{rejected:,} set aside</source>
   <extracomment>planhat_gui/ui/pages/nexsets_layout.py</extracomment>
   <translation>{rejected:,} åt sidan</translation>
  </message>
  <message>
   <source>{removed} removed</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>borttaget: {removed}</translation>
  </message>
  <message>
   <source>{removed} removed, {blanked} blanked</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>borttaget: {removed}, rensat: {blanked}</translation>
  </message>
  <message>
   <source>{rows:,} records; an Excel sheet takes {max_rows:,} and a header.</source>
   <extracomment>planhat_gui/sinks/xlsx_file.py</extracomment>
   <translation>{rows:,} poster; ett Excel-blad rymmer {max_rows:,} och en rubrikrad.</translation>
  </message>
  <message>
   <source>{rows:,} rows copied with headers.</source>
   <extracomment>planhat_gui/ui/result/sample_view.py</extracomment>
   <translation>{rows:,} rader kopierades med rubriker.</translation>
  </message>
  <message>
   <source>{rows} of {expected} records were read</source>
   <extracomment>planhat_gui/store/typist.py</extracomment>
   <translation>{rows} av {expected} poster lästes</translation>
  </message>
  <message>
   <source>{rows}, {modified}, from {from_}{use}</source>
   <extracomment>planhat_gui/ui/lookup/editor.py</extracomment>
   <translation>{rows}, {modified}, källa: {from_}{use}</translation>
  </message>
  <message>
   <source>{running:,} flows are running</source>
   <extracomment>planhat_gui/ui/parts.py</extracomment>
   <translation>{running:,} flöden körs</translation>
  </message>
  <message>
   <source>{runs_since_full} runs read only what changed, and {gone}</source>
   <extracomment>planhat_gui/compose/updates.py</extracomment>
   <translation>{runs_since_full} körningar läste bara det som ändrats, och {gone}</translation>
  </message>
  <message>
   <source>{runs} go on</source>
   <extracomment>planhat_gui/ui/closing.py</extracomment>
   <translation>{runs} pågår</translation>
  </message>
  <message>
   <source>{safe}: the stopped run begins anew</source>
   <extracomment>planhat_gui/store/person/forgetter.py</extracomment>
   <translation>{safe}: den stoppade körningen börjar om</translation>
  </message>
  <message>
   <source>{said}; what is gone shows only in a full run</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>{said}; det som är borta visas bara när allt körs</translation>
  </message>
  <message>
   <source>{seconds:.0f} ms</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>{seconds:.0f} ms</translation>
  </message>
  <message>
   <source>{sentence} (position {start}).</source>
   <extracomment>planhat_gui/model/macros.py</extracomment>
   <translation>{sentence} (position {start}).</translation>
  </message>
  <message>
   <source>{servers_limit} is reached</source>
   <extracomment>planhat_gui/engine/pace.py</extracomment>
   <translation>{servers_limit} är nådd</translation>
  </message>
  <message>
   <source>{servers_limit} of {limit:,} calls{per} is reached</source>
   <extracomment>planhat_gui/engine/pace.py</extracomment>
   <translation>{servers_limit} på {limit:,} anrop{per} är nådd</translation>
  </message>
  <message>
   <source>{setting_label} (optional)</source>
   <extracomment>planhat_gui/ui/credential/rest_fields.py</extracomment>
   <translation>{setting_label} (valfritt)</translation>
  </message>
  <message>
   <source>{shown} and {changes:,} more</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>{shown} och {changes:,} till</translation>
  </message>
  <message>
   <source>{shown} and {more:,} more</source>
   <extracomment>planhat_gui/ui/personal/words.py</extracomment>
   <translation>{shown} och {more:,} till</translation>
  </message>
  <message>
   <source>{slot_text}: {no_date}. Use a smaller number or a smaller time unit.</source>
   <extracomment>planhat_gui/engine/macros.py</extracomment>
   <translation>{slot_text}: {no_date}. Använd ett mindre tal eller en mindre tidsenhet.</translation>
  </message>
  <message>
   <source>{slowed}: the run went on as slowly as the server wants it.</source>
   <extracomment>planhat_gui/engine/run.py</extracomment>
   <translation>{slowed}: körningen fortsatte så långsamt som servern vill.</translation>
  </message>
  <message>
   <source>{started}, took {seconds}</source>
   <extracomment>planhat_gui/model/receipt.py</extracomment>
   <translation>{started}, tog {seconds}</translation>
  </message>
  <message>
   <source>{step_key}: {records} from {calls}</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>{step_key}: {records} från {calls}</translation>
  </message>
  <message>
   <source>{step_key}: {records} of the first {calls}</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>{step_key}: {records} från {calls}, de första</translation>
  </message>
  <message>
   <source>{step_key}: {records}; the first {asked:,} of {calls} were made</source>
   <extracomment>planhat_gui/ui/result/panel.py</extracomment>
   <translation>{step_key}: {records}; de första {asked:,} av {calls} gjordes</translation>
  </message>
  <message>
   <source>{subject} holds {located_value:,} flows; a file holds one.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>{subject} innehåller {located_value:,} flöden; en fil innehåller ett.</translation>
  </message>
  <message>
   <source>{subject} is not a flow.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>{subject} är inget flöde.</translation>
  </message>
  <message>
   <source>{summary} Not readable: {names}. {detail}</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>{summary} Ej läsbart: {names}. {detail}</translation>
  </message>
  <message>
   <source>{target} could not be written ({strerror}).</source>
   <extracomment>planhat_gui/sinks/export.py</extracomment>
   <translation>{target} kunde inte skrivas ({strerror}).</translation>
  </message>
  <message>
   <source>{target} could not be written. Choose another folder, or see that the disk is not full.</source>
   <extracomment>planhat_gui/ui/pages/views.py</extracomment>
   <translation>{target} kunde inte skrivas. Välj en annan mapp, eller kontrollera att disken inte är full.</translation>
  </message>
  <message>
   <source>{target} has a table “{table}” already.</source>
   <extracomment>planhat_gui/sinks/sqlite_file.py</extracomment>
   <translation>{target} har redan en tabell ”{table}”.</translation>
  </message>
  <message>
   <source>{target} is already there.</source>
   <extracomment>planhat_gui/sinks/export.py</extracomment>
   <translation>{target} finns redan.</translation>
  </message>
  <message>
   <source>{template_title} has no field that says when a record last changed, so what changed cannot be told. Choose Full.</source>
   <extracomment>planhat_gui/engine/resolve.py</extracomment>
   <translation>{template_title} har inget fält som visar när en post senast ändrades, så det går inte att avgöra vad som ändrats. Välj ”Allt”.</translation>
  </message>
  <message>
   <source>{times:,} times</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>{times:,} gånger</translation>
  </message>
  <message>
   <source>{today}. Else tell the server's owner.</source>
   <extracomment>planhat_gui/engine/network_errors.py</extracomment>
   <translation>{today}. Kontakta annars den som ansvarar för servern.</translation>
  </message>
  <message>
   <source>{total:,} of what came {are}: not in the Nexset, not lost. If there should be none, check Set Path to Data in Response.</source>
   <extracomment>planhat_gui/ui/pages/set_aside.py</extracomment>
   <translation>{total:,} av det som kom {are}: inte med i Nexsetet, men inte förlorat. Om det inte borde finnas några, kontrollera ”Ange sökväg till data i svaret”.</translation>
  </message>
  <message>
   <source>{totals} will be removed, {totals_2} blanked, {totals_3} left. This cannot be undone.</source>
   <extracomment>planhat_gui/model/forgetting_words.py</extracomment>
   <translation>{totals} tas bort, {totals_2} rensas på personen, {totals_3} lämnas. Det går inte att ångra.</translation>
  </message>
  <message>
   <source>{use} “{before}”: {flows}. Flows find a lookup by its name: they have to be changed to the new one before they run again.</source>
   <extracomment>planhat_gui/ui/lookup/words.py</extracomment>
   <translation>{use} ”{before}”: {flows}. Flöden hittar en uppslagstabell efter namnet: de måste ändras till det nya namnet innan de kan köras igen.</translation>
  </message>
  <message>
   <source>{values} set aside</source>
   <extracomment>planhat_gui/store/publish_notices.py</extracomment>
   <translation>{values} lades åt sidan</translation>
  </message>
  <message>
   <source>{values}, set aside: the columns were kept</source>
   <extracomment>planhat_gui/model/schema_words.py</extracomment>
   <translation>{values} lades åt sidan: kolumnerna behölls</translation>
  </message>
  <message>
   <source>{what} contains a line break or control character.</source>
   <extracomment>planhat_gui/model/names.py</extracomment>
   <translation>{what} innehåller en radbrytning eller ett styrtecken.</translation>
  </message>
  <message>
   <source>{what} contains an invalid character.</source>
   <extracomment>planhat_gui/model/names.py</extracomment>
   <translation>{what} innehåller ett ogiltigt tecken.</translation>
  </message>
  <message>
   <source>{what} holds the token of a credential (line {line:,}): it does not leave the program.</source>
   <extracomment>planhat_gui/door.py</extracomment>
   <translation>{what} innehåller token från en inloggning (rad {line:,}) och lämnar inte programmet.</translation>
  </message>
  <message>
   <source>{what} is called “{given}”.</source>
   <extracomment>planhat_gui/model/lookup.py</extracomment>
   <translation>{what} heter ”{given}”.</translation>
  </message>
  <message>
   <source>{what} is due here</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>{what} väntades här</translation>
  </message>
  <message>
   <source>{what} looks like a key. {advice}</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>{what} ser ut som en nyckel. {advice}</translation>
  </message>
  <message>
   <source>{what} looks like a key. {in_logs}</source>
   <extracomment>planhat_gui/model/likely_keys.py</extracomment>
   <translation>{what} ser ut som en nyckel. {in_logs}</translation>
  </message>
  <message>
   <source>{what}: {done:,} of {of:,}</source>
   <extracomment>planhat_gui/ui/person/page.py</extracomment>
   <translation>{what}: {done:,} av {of:,}</translation>
  </message>
  <message>
   <source>{what}: {names}{more}. Pages that are complete are kept, and Resume goes on from there next time.</source>
   <extracomment>planhat_gui/ui/closing.py</extracomment>
   <translation>{what}: {names}{more}. Sidor som är fullständiga behålls, och Återuppta fortsätter därifrån nästa gång.</translation>
  </message>
  <message>
   <source>{what}; in {files:,} files</source>
   <extracomment>planhat_gui/ui/person/found_tree.py</extracomment>
   <translation>{what}; i {files:,} filer</translation>
  </message>
  <message>
   <source>{where} holds another key than the one this library’s columns were hashed with.</source>
   <extracomment>planhat_gui/store/personal_key.py</extracomment>
   <translation>{where} har en annan nyckel än den som bibliotekets kolumner hashades med.</translation>
  </message>
  <message>
   <source>{why}. Runs go on without it.</source>
   <extracomment>planhat_gui/ui/parts.py</extracomment>
   <translation>{why}. Körningarna fortsätter utan den.</translation>
  </message>
  <message>
   <source>{why}: going on in {max} s</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>{why}: fortsätter om {max} s</translation>
  </message>
  <message>
   <source>{words} {verb} deleted.</source>
   <extracomment>planhat_gui/ui/pages/runs.py</extracomment>
   <translation>{words} {verb} tagits bort.</translation>
  </message>
  <message>
   <source>{words}, {session:,} of them for this session only</source>
   <extracomment>planhat_gui/ui/credential_facts.py</extracomment>
   <translation>{words}, varav {session:,} bara för den här sessionen</translation>
  </message>
  <message>
   <source>{word} it</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>{word}</translation>
  </message>
  <message>
   <source>{word}, with {inherited}</source>
   <extracomment>planhat_gui/ui/personal/page.py</extracomment>
   <translation>{word}, med {inherited}</translation>
  </message>
  <message>
   <source>{written:,} of {total} ({part} %) to {target}</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>{written:,} av {total} ({part} %) till {target}</translation>
  </message>
  <message>
   <source>{written} exported to {target_name}</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>{written} exporterades till {target_name}</translation>
  </message>
  <message>
   <source>{written} in {target}</source>
   <extracomment>planhat_gui/ui/pages/export.py</extracomment>
   <translation>{written} i {target}</translation>
  </message>
  <message>
   <source>{y} by {x}</source>
   <extracomment>planhat_gui/ui/kit/chart.py</extracomment>
   <translation>{y} per {x}</translation>
  </message>
  <message>
   <source>{y} by {x}: {first}{rest}</source>
   <extracomment>planhat_gui/ui/kit/chart.py</extracomment>
   <translation>{y} per {x}: {first}{rest}</translation>
  </message>
  <message>
   <source>“.” and “..” cannot be sent as parts of a path</source>
   <extracomment>planhat_gui/engine/macros.py</extracomment>
   <translation>”.” och ”..” kan inte skickas som delar av en sökväg</translation>
  </message>
  <message>
   <source>“Like the system” follows light, dark and high contrast of your system, where it says which. “High contrast” is black and white with strong borders.</source>
   <extracomment>planhat_gui/ui/pages/appearance.py</extracomment>
   <translation>”Som systemet” följer systemets ljusa, mörka och högkontrastläge, där det säger vilket. ”Hög kontrast” är svart och vitt med tydliga kanter.</translation>
  </message>
  <message>
   <source>“flows bin” lists what is.</source>
   <extracomment>planhat_gui/store/bin.py</extracomment>
   <translation>”flows bin” listar vad som finns.</translation>
  </message>
  <message>
   <source>“not” around &lt; or &gt; is not supported; write it the other way round</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>”inte” runt &lt; eller &gt; stöds inte; skriv det tvärtom</translation>
  </message>
  <message>
   <source>“planhat-gui runs” lists them.</source>
   <extracomment>planhat_gui/store/history.py</extracomment>
   <translation>”planhat-gui runs” listar dem.</translation>
  </message>
  <message>
   <source>“{after_name}” is up to date: {rows}.</source>
   <extracomment>planhat_gui/ui/lookup/words.py</extracomment>
   <translation>”{after_name}” är aktuell: {rows}.</translation>
  </message>
  <message>
   <source>“{after_name}” now has {rows}, before it had {rows_2:,}.</source>
   <extracomment>planhat_gui/ui/lookup/words.py</extracomment>
   <translation>”{after_name}” har nu {rows}, förut {rows_2:,}.</translation>
  </message>
  <message>
   <source>“{before_name}” was typed: nothing to refresh it from.</source>
   <extracomment>planhat_gui/compose/lookups.py</extracomment>
   <translation>”{before_name}” skrevs in för hand: det finns inget att uppdatera den från.</translation>
  </message>
  <message>
   <source>“{column}” holds no objects, so it has no fields to show.</source>
   <extracomment>planhat_gui/ui/nexset_desk.py</extracomment>
   <translation>”{column}” har inga objekt och därför inga fält att visa.</translation>
  </message>
  <message>
   <source>“{column}” is shown as {words}.</source>
   <extracomment>planhat_gui/ui/nexset_desk.py</extracomment>
   <translation>”{column}” visas som {words}.</translation>
  </message>
  <message>
   <source>“{credential_name}” is ready: choose it as the credential.</source>
   <extracomment>planhat_gui/ui/shell.py</extracomment>
   <translation>”{credential_name}” är klar: välj den som inloggning.</translation>
  </message>
  <message>
   <source>“{credential_name}” is saved.</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>”{credential_name}” har sparats.</translation>
  </message>
  <message>
   <source>“{credential_name}” may be used there.{inside}</source>
   <extracomment>planhat_gui/model/flow_review.py</extracomment>
   <translation>”{credential_name}” får användas där.{inside}</translation>
  </message>
  <message>
   <source>“{credential_name}” was deleted.</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>”{credential_name}” togs bort.</translation>
  </message>
  <message>
   <source>“{delimiter}” cannot stand between cells.</source>
   <extracomment>planhat_gui/sinks/csv_file.py</extracomment>
   <translation>”{delimiter}” kan inte stå mellan celler.</translation>
  </message>
  <message>
   <source>“{flow_name}” has no credential yet, so nothing was sent.</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>”{flow_name}” har ingen inloggning än, så inget skickades.</translation>
  </message>
  <message>
   <source>“{flow_name}” is back as it was before.</source>
   <extracomment>planhat_gui/ui/flow_commands.py, planhat_gui/ui/pages/flows.py</extracomment>
   <translation>”{flow_name}” är tillbaka som det var förut.</translation>
  </message>
  <message>
   <source>“{flow_name}” is here. It sends nothing until you choose a credential.</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>”{flow_name}” finns nu här. Flödet skickar inget förrän du väljer en inloggning.</translation>
  </message>
  <message>
   <source>“{flow_name}” is in {target_name}.</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>”{flow_name}” finns i {target_name}.</translation>
  </message>
  <message>
   <source>“{flow_name}” uses “{credential}”.</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>”{flow_name}” använder ”{credential}”.</translation>
  </message>
  <message>
   <source>“{flow_name}” was deleted.</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>”{flow_name}” togs bort.</translation>
  </message>
  <message>
   <source>“{flow_name}” was made.</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>”{flow_name}” skapades.</translation>
  </message>
  <message>
   <source>“{flow_name}” was not exported yet. {listed}</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>”{flow_name}” har inte exporterats än. {listed}</translation>
  </message>
  <message>
   <source>“{flow_name}” was replaced.</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>”{flow_name}” ersattes.</translation>
  </message>
  <message>
   <source>“{found_name}” needs no secret.</source>
   <extracomment>planhat_gui/ui/pages/credentials.py</extracomment>
   <translation>”{found_name}” behöver ingen hemlighet.</translation>
  </message>
  <message>
   <source>“{head}” holds texts of more than {text_limit:,} characters.</source>
   <extracomment>planhat_gui/compose/lookups.py</extracomment>
   <translation>”{head}” innehåller texter på mer än {text_limit:,} tecken.</translation>
  </message>
  <message>
   <source>“{info_name}” was deleted.</source>
   <extracomment>planhat_gui/ui/pages/nexsets.py</extracomment>
   <translation>”{info_name}” togs bort.</translation>
  </message>
  <message>
   <source>“{lookup_name}” is made: {rows}.</source>
   <extracomment>planhat_gui/ui/lookup/words.py</extracomment>
   <translation>”{lookup_name}” har skapats: {rows}.</translation>
  </message>
  <message>
   <source>“{lookup_name}” is saved.</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>”{lookup_name}” har sparats.</translation>
  </message>
  <message>
   <source>“{lookup_name}” was deleted.</source>
   <extracomment>planhat_gui/ui/pages/lookups.py</extracomment>
   <translation>”{lookup_name}” togs bort.</translation>
  </message>
  <message>
   <source>“{name_or_id}” is not in the bin.</source>
   <extracomment>planhat_gui/store/bin.py</extracomment>
   <translation>”{name_or_id}” finns inte i papperskorgen.</translation>
  </message>
  <message>
   <source>“{name}” has its new secret.</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>”{name}” har fått sin nya hemlighet.</translation>
  </message>
  <message>
   <source>“{name}” has its new secret: {uses} it from now on.</source>
   <extracomment>planhat_gui/ui/say.py</extracomment>
   <translation>”{name}” har fått sin nya hemlighet: {uses} den från och med nu.</translation>
  </message>
  <message>
   <source>“{name}” is back.</source>
   <extracomment>planhat_gui/ui/flow_commands.py</extracomment>
   <translation>”{name}” är tillbaka.</translation>
  </message>
  <message>
   <source>“{name}” is damaged, or no Excel workbook.</source>
   <extracomment>planhat_gui/interop/lookup_xlsx.py</extracomment>
   <translation>”{name}” är skadad eller ingen Excel-arbetsbok.</translation>
  </message>
  <message>
   <source>“{name}” now, and before it was saved last. Restoring keeps the version of now.</source>
   <extracomment>planhat_gui/ui/previous_version.py</extracomment>
   <translation>”{name}” nu, och före den senaste gången det sparades. Vid återställning finns versionen av nu kvar.</translation>
  </message>
  <message>
   <source>“{name}” was changed by another program at {when}{since}.</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>”{name}” ändrades av ett annat program {when}{since}.</translation>
  </message>
  <message>
   <source>“{name}” was removed by another program{since}.</source>
   <extracomment>planhat_gui/store/flows.py</extracomment>
   <translation>”{name}” togs bort av ett annat program{since}.</translation>
  </message>
  <message>
   <source>“{name}” was the same before: there is nothing to restore.</source>
   <extracomment>planhat_gui/ui/previous_version.py</extracomment>
   <translation>”{name}” var likadant före: det finns inget att återställa.</translation>
  </message>
  <message>
   <source>“{name}”: the first {shown:,} of {changed:,} differences.</source>
   <extracomment>planhat_gui/ui/previous_version.py</extracomment>
   <translation>”{name}”: de första {shown:,} av {changed:,} skillnader.</translation>
  </message>
  <message>
   <source>“{one_value}” is no date; write it as 2026, 2026-01 or 2026-01-31.</source>
   <extracomment>planhat_gui/store/view.py</extracomment>
   <translation>”{one_value}” är inget datum; skriv det som 2026, 2026-01 eller 2026-01-31.</translation>
  </message>
  <message>
   <source>“{one_value}” is not a number.</source>
   <extracomment>planhat_gui/store/view.py</extracomment>
   <translation>”{one_value}” är inte ett tal.</translation>
  </message>
  <message>
   <source>“{path_name}” cannot be read ({strerror}).</source>
   <extracomment>planhat_gui/interop/lookup_csv.py, planhat_gui/interop/lookup_files.py, planhat_gui/interop/lookup_json.py, planhat_gui/interop/lookup_xlsx.py</extracomment>
   <translation>”{path_name}” kan inte läsas ({strerror}).</translation>
  </message>
  <message>
   <source>“{path_name}” has {size:,.0f} MB; lookups are made from files of at most {max_bytes:,.0f} MB.</source>
   <extracomment>planhat_gui/interop/lookup_files.py</extracomment>
   <translation>”{path_name}” är {size:,.0f} MB; uppslagstabeller skapas från filer på högst {max_bytes:,.0f} MB.</translation>
  </message>
  <message>
   <source>“{path_name}” is protected by a password, or an old workbook.</source>
   <extracomment>planhat_gui/interop/lookup_xlsx.py</extracomment>
   <translation>”{path_name}” är skyddad med lösenord eller en gammal arbetsbok.</translation>
  </message>
  <message>
   <source>“{path_name}” would take {unpacked:,.1f} GB once unpacked.</source>
   <extracomment>planhat_gui/interop/lookup_xlsx.py</extracomment>
   <translation>”{path_name}” skulle ta {unpacked:,.1f} GB när den packas upp.</translation>
  </message>
  <message>
   <source>“{pointer_name}” has no column “{name}”.</source>
   <extracomment>planhat_gui/store/summary.py</extracomment>
   <translation>”{pointer_name}” har ingen kolumn ”{name}”.</translation>
  </message>
  <message>
   <source>“{pointer_name}” has no snapshot of the run “{run_id}” any more.</source>
   <extracomment>planhat_gui/store/beside.py</extracomment>
   <translation>”{pointer_name}” har inte längre någon ögonblicksbild av körningen ”{run_id}”.</translation>
  </message>
  <message>
   <source>“{pointer_name}” is kept as received: it has no columns to sum up.</source>
   <extracomment>planhat_gui/store/summary.py</extracomment>
   <translation>”{pointer_name}” behålls som det kom: det har inga kolumner att sammanfatta.</translation>
  </message>
  <message>
   <source>“{pointer_name}” is kept as received: its records are not compared.</source>
   <extracomment>planhat_gui/store/beside.py</extracomment>
   <translation>”{pointer_name}” behålls som det kom: dess poster jämförs inte.</translation>
  </message>
  <message>
   <source>“{pointer_name}” is kept as received: its records can only be searched.</source>
   <extracomment>planhat_gui/store/extract.py</extracomment>
   <translation>”{pointer_name}” sparas som det kom: posterna kan bara sökas i.</translation>
  </message>
  <message>
   <source>“{quoted}” does not belong here</source>
   <extracomment>planhat_gui/engine/paths/xpath_text.py</extracomment>
   <translation>”{quoted}” hör inte hemma här</translation>
  </message>
  <message>
   <source>“{quoted}” is not at {before}; there are: {listed}.</source>
   <extracomment>planhat_gui/engine/paths/judge.py</extracomment>
   <translation>”{quoted}” finns inte vid {before}; där finns: {listed}.</translation>
  </message>
  <message>
   <source>“{run_name}” has ended: {ended}.</source>
   <extracomment>planhat_gui/ui/shell.py</extracomment>
   <translation>”{run_name}” har avslutats: {ended}.</translation>
  </message>
  <message>
   <source>“{seen}” is a lookup: write one of its columns, as in {{{seen}.column}}.</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>”{seen}” är en uppslagstabell: skriv en av dess kolumner, som i {{{seen}.column}}.</translation>
  </message>
  <message>
   <source>“{shown_name}” was deleted by another program; it is not here any more.</source>
   <extracomment>planhat_gui/ui/pages/nexsets.py</extracomment>
   <translation>”{shown_name}” togs bort av ett annat program och finns inte längre här.</translation>
  </message>
  <message>
   <source>“{shown}” has a meaning of its own. Give the variable another name.</source>
   <extracomment>planhat_gui/model/macro_grammar.py</extracomment>
   <translation>”{shown}” har en egen betydelse. Ge variabeln ett annat namn.</translation>
  </message>
  <message>
   <source>“{shown}” is a variable and a column. For the column write {shown_2}.</source>
   <extracomment>planhat_gui/model/macro_names.py</extracomment>
   <translation>”{shown}” är en variabel och en kolumn. För kolumnen, skriv {shown_2}.</translation>
  </message>
  <message>
   <source>“{shown}” is not a flow's format ({flow_format}).</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>”{shown}” är inte ett flödes format ({flow_format}).</translation>
  </message>
  <message>
   <source>“{shown}” is not a name.</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>”{shown}” är inte ett namn.</translation>
  </message>
  <message>
   <source>“{shown}” is not a valid number.</source>
   <extracomment>planhat_gui/model/strict_json.py</extracomment>
   <translation>”{shown}” är inte ett giltigt tal.</translation>
  </message>
  <message>
   <source>“{shown}” is not one of: {paging_kinds}.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>”{shown}” är inte något av: {paging_kinds}.</translation>
  </message>
  <message>
   <source>“{shown}” is not one of: {words}.</source>
   <extracomment>planhat_gui/model/flow_reader.py</extracomment>
   <translation>”{shown}” är inte något av: {words}.</translation>
  </message>
  <message>
   <source>“{shown}” is not the id of a template.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>”{shown}” är inte ID för en mall.</translation>
  </message>
  <message>
   <source>“{shown}” is not the name of a parameter.</source>
   <extracomment>planhat_gui/model/flow_file.py</extracomment>
   <translation>”{shown}” är inte namnet på en parameter.</translation>
  </message>
  <message>
   <source>“{sign}” does not belong here</source>
   <extracomment>planhat_gui/engine/paths/grammar.py</extracomment>
   <translation>”{sign}” hör inte hemma här</translation>
  </message>
  <message>
   <source>“{source}” is “{c_name}”</source>
   <extracomment>planhat_gui/store/publish_notices.py</extracomment>
   <translation>”{source}” är ”{c_name}”</translation>
  </message>
  <message>
   <source>“{target_name}” could not be saved in {parent} ({reason}). Nothing was changed.</source>
   <extracomment>planhat_gui/store/files.py</extracomment>
   <translation>”{target_name}” kunde inte sparas i {parent} ({reason}). Inget ändrades.</translation>
  </message>
  <message>
   <source>“{target_name}” names no format to export to.</source>
   <extracomment>planhat_gui/sinks/export.py</extracomment>
   <translation>”{target_name}” anger inget format att exportera till.</translation>
  </message>
  <message>
   <source>“{target_name}” was saved, but the disk reported a problem with the folder {parent} ({reason}).</source>
   <extracomment>planhat_gui/store/files.py</extracomment>
   <translation>”{target_name}” sparades, men disken rapporterade ett problem med mappen {parent} ({reason}).</translation>
  </message>
  <message>
   <source>“{text_}” is no column that is there.</source>
   <extracomment>planhat_gui/store/view_text.py</extracomment>
   <translation>”{text_}” är ingen kolumn som finns.</translation>
  </message>
  <message>
   <source>“{text_}” is no filter on a column that is there.</source>
   <extracomment>planhat_gui/store/view_text.py</extracomment>
   <translation>”{text_}” är inget filter på en kolumn som finns.</translation>
  </message>
  <message>
   <source>“{text_}” is not in the columns shown.</source>
   <extracomment>planhat_gui/ui/nexset_desk.py</extracomment>
   <translation>”{text_}” finns inte i kolumnerna som visas.</translation>
  </message>
  <message>
   <source>“{token_text}” closes nothing</source>
   <extracomment>planhat_gui/engine/paths/xpath_text.py</extracomment>
   <translation>”{token_text}” stänger inget</translation>
  </message>
  <message>
   <source>“{view_title}” needs Nexsets that are not there: {needed}.</source>
   <extracomment>planhat_gui/store/views.py</extracomment>
   <translation>”{view_title}” behöver Nexset som inte finns: {needed}.</translation>
  </message>
  <message>
   <source>“{what}” is already running{holder}.</source>
   <extracomment>planhat_gui/store/lock.py</extracomment>
   <translation>”{what}” körs redan{holder}.</translation>
  </message>
  <message>
   <source>… and {changed:,} more</source>
   <extracomment>planhat_gui/ui/flow_then.py</extracomment>
   <translation>… och {changed:,} till</translation>
  </message>
  <message>
   <source>… and {found:,} more</source>
   <extracomment>planhat_gui/ui/compare_view.py</extracomment>
   <translation>… och {found:,} till</translation>
  </message>
  <message>
   <source>… and {more:,} more, as the place</source>
   <extracomment>planhat_gui/ui/person/found_tree.py</extracomment>
   <translation>… och {more:,} till, som stället</translation>
  </message>
 </context>
</TS>
