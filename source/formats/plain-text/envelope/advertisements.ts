/** Lines that sites put into the texts that they pass on: an address, a date, and no words of a story's beside them. */

const longest = 80;
const address = /(?:https?:\/\/|www\.|[\w-]{2,}\.(?:com|net|org|cc|cn|info|me|tw)\b)/i;
const site = /^\s*(?:本书来自|本書來自|更多精彩|(?:TXT|txt).{0,12}下载)/u;
/** A site's name instead of its address, and nothing else: 本书来自某某书库. */
const siteName =
	/^\s*(?:本书来自|本書來自)[:：]?\s*[^。，！？、；]{1,16}(?:网|網|书库|書庫|书屋|書屋|论坛|論壇|小说站|阅读)\s*$/u;
const stamp =
	/^\s*(?:更新时间|更新時間)\s*[:：]\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s*本章字[数數]\s*[:：]\s*\d+)?\s*$/u;
const addressAlone = /^\s*www\.[\w.-]+\s*$/u;
const bracket = /^\s*-{2,}章节内容(?:开始|结束)-{2,}/u;
/** A sentence that goes on behind its first words is a story's. */
const sentence = /[。！？].*[。！？]|[。！？]\s*\S/u;

/** Whether a line is an advertisement by all of its words; the first ones alone say nothing. */
export const isAdvertisement = (line: string): boolean => {
	if (line.length > longest) return false;
	if (addressAlone.test(line) || bracket.test(line) || stamp.test(line) || siteName.test(line)) return true;
	return site.test(line) && address.test(line) && !sentence.test(line.replace(address, ''));
};
