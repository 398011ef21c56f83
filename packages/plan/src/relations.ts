/** A task and a target that speak of the same matter, by words both texts use. */
export interface Relation {
  /** Row of Appendix I. */
  targetNo: number;
  /** Row of Appendix II. */
  taskNo: number;
  /** The words as they stand in the target's text, letter case aside. */
  phrase: string;
  /** As the task's text has them, where it only turns their order round. */
  taskPhrase?: string;
}

/** The other row and the words that join them. */
export interface RelatedRow {
  no: number;
  phrase: string;
}

/**
 * Our reading of both appendices (a dated decision in the README): the plan draws no such link, and screens say so. Each
 * phrase stands in both texts and in few others; the same words about another matter make no relation.
 */
export const relations: readonly Relation[] = [
  { targetNo: 1, taskNo: 40, phrase: 'trực tuyến' },
  { targetNo: 1, taskNo: 41, phrase: 'thủ tục hành chính' },
  { targetNo: 1, taskNo: 42, phrase: 'thủ tục hành chính' },
  { targetNo: 3, taskNo: 42, phrase: 'giải quyết thủ tục hành chính' },
  { targetNo: 4, taskNo: 41, phrase: 'thủ tục hành chính' },
  { targetNo: 4, taskNo: 42, phrase: 'thủ tục hành chính' },
  { targetNo: 5, taskNo: 34, phrase: 'cơ sở dữ liệu' },
  { targetNo: 6, taskNo: 30, phrase: 'tích hợp' },
  { targetNo: 6, taskNo: 32, phrase: 'điều hành của lãnh đạo thành phố' },
  { targetNo: 6, taskNo: 34, phrase: 'Kho dữ liệu dùng chung' },
  { targetNo: 7, taskNo: 8, phrase: 'dịch vụ công trực tuyến' },
  { targetNo: 7, taskNo: 11, phrase: 'dịch vụ công trực tuyến' },
  { targetNo: 7, taskNo: 40, phrase: 'dịch vụ công trực tuyến' },
  { targetNo: 8, taskNo: 40, phrase: 'dịch vụ công trực tuyến' },
  { targetNo: 11, taskNo: 31, phrase: 'khai thác' },
  { targetNo: 11, taskNo: 32, phrase: 'khai thác' },
  { targetNo: 11, taskNo: 42, phrase: 'giải quyết thủ tục hành chính' },
  { targetNo: 12, taskNo: 32, phrase: 'điều hành thông minh' },
  { targetNo: 14, taskNo: 33, phrase: 'chỉ đạo, điều hành' },
  { targetNo: 15, taskNo: 38, phrase: 'phê duyệt cấp độ an toàn hệ thống thông tin' },
  { targetNo: 15, taskNo: 39, phrase: 'hệ thống thông tin' },
  { targetNo: 17, taskNo: 46, phrase: 'doanh nghiệp vừa và nhỏ', taskPhrase: 'doanh nghiệp nhỏ và vừa' },
  { targetNo: 19, taskNo: 47, phrase: 'không dùng tiền mặt' },
  { targetNo: 20, taskNo: 27, phrase: 'mạng 5G' },
  { targetNo: 23, taskNo: 13, phrase: 'kỹ năng số' },
  { targetNo: 23, taskNo: 21, phrase: 'kỹ năng số' },
  { targetNo: 23, taskNo: 23, phrase: 'kỹ năng số' },
  { targetNo: 24, taskNo: 22, phrase: 'chuyên trách' },
  { targetNo: 25, taskNo: 13, phrase: 'kỹ năng số' },
  { targetNo: 25, taskNo: 21, phrase: 'kỹ năng số' },
  { targetNo: 25, taskNo: 23, phrase: 'kỹ năng số' },
  { targetNo: 26, taskNo: 47, phrase: 'thanh toán' },
  { targetNo: 26, taskNo: 49, phrase: 'có tài khoản' },
  { targetNo: 27, taskNo: 50, phrase: 'chữ ký số' },
];

/** The tasks that speak of a target's matter, in the plan's order; empty when none does or the plan has no such target. */
export function relatedTasks(targetNo: number): RelatedRow[] {
  return relations
    .filter((relation) => relation.targetNo === targetNo)
    .map(({ taskNo, phrase }) => ({ no: taskNo, phrase }));
}

/** The targets a task speaks of the matter of, in the plan's order; empty when none or the plan has no such task. */
export function relatedTargets(taskNo: number): RelatedRow[] {
  return relations
    .filter((relation) => relation.taskNo === taskNo)
    .map(({ targetNo, phrase, taskPhrase = phrase }) => ({ no: targetNo, phrase: taskPhrase }));
}
