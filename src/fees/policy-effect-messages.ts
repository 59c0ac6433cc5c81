/** What a change of a fee would mean for vouchers, with how many there are today. */
export const effectWords = {
  vouchers: {
    en: (count: number, fee: string) => (count === 1
      ? `1 voucher that can still be used covers less than ${fee}. It then pays a part; its person pays the rest.`
      : `${count} vouchers that can still be used cover less than ${fee}. They then pay a part; their people pay the rest.`),
    es: (count: number, fee: string) => (count === 1
      ? `1 vale que todavía se puede usar cubre menos de ${fee}. Pagará una parte; la persona paga el resto.`
      : `${count} vales que todavía se pueden usar cubren menos de ${fee}. Pagarán una parte; las personas pagan el resto.`),
  },
}
