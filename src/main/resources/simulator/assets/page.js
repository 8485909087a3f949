// Starts the parts of the page.

import { startAloud } from "./aloud.js";
import { startCall } from "./call.js";
import { startChannel } from "./channel.js";
import { startChat } from "./chat.js";
import { startClock } from "./clock.js";
import { startFaults } from "./faults.js";
import { startFeeds } from "./feeds.js";
import { startLinks } from "./links.js";
import { startMail } from "./mail.js";
import { startSms } from "./sms.js";
import { startTabs } from "./tabs.js";

startTabs();
startClock();
startFeeds();
startFaults();
startChat();
startChannel();
startSms();
startAloud();
startCall();
startLinks();
startMail();
