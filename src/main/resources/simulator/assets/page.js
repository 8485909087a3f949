// Starts the parts of the page.

import { startChat } from "./chat.js";
import { startClock } from "./clock.js";
import { startFaults } from "./faults.js";
import { startFeeds } from "./feeds.js";

startClock();
startFeeds();
startFaults();
startChat();
