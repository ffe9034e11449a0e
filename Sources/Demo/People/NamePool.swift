/// Names that are common in Japan, put together by dice: nobody in particular is meant.
enum NamePool {
    static let families: [(kanji: String, kana: String)] = pairs(
        """
        青木 アオキ 秋山 アキヤマ 浅野 アサノ 天野 アマノ 荒井 アライ 石川 イシカワ 石田 イシダ 市川 イチカワ
        井上 イノウエ 今井 イマイ 岩崎 イワサキ 上田 ウエダ 内田 ウチダ 遠藤 エンドウ 大石 オオイシ 大野 オオノ
        岡本 オカモト 小川 オガワ 奥村 オクムラ 小野寺 オノデラ 片山 カタヤマ 加藤 カトウ 金子 カネコ
        川口 カワグチ 菊地 キクチ 北村 キタムラ 木下 キノシタ 工藤 クドウ 久保田 クボタ 黒田 クロダ 小林 コバヤシ
        小松 コマツ 近藤 コンドウ 坂本 サカモト 桜井 サクライ 佐々木 ササキ 佐野 サノ 柴田 シバタ 島田 シマダ
        清水 シミズ 白石 シライシ 杉本 スギモト 関根 セキネ 高木 タカギ 竹内 タケウチ 田村 タムラ 千葉 チバ
        土屋 ツチヤ 永井 ナガイ 中島 ナカジマ 西村 ニシムラ 野口 ノグチ 野村 ノムラ 服部 ハットリ 早川 ハヤカワ
        樋口 ヒグチ 平野 ヒラノ 福田 フクダ 藤井 フジイ 古川 フルカワ 星野 ホシノ 本田 ホンダ 松井 マツイ
        松本 マツモト 丸山 マルヤマ 宮崎 ミヤザキ 村上 ムラカミ 森 モリ 矢野 ヤノ 山口 ヤマグチ 横山 ヨコヤマ
        吉岡 ヨシオカ 和田 ワダ 大塚 オオツカ 須田 スダ 堀内 ホリウチ 五十嵐 イガラシ 水野 ミズノ 安藤 アンドウ
        """)

    static let olderWomen = pairs(
        """
        和子 カズコ 節子 セツコ 文子 フミコ 幸子 サチコ 良子 ヨシコ 美代子 ミヨコ 千代 チヨ 富美 フミ
        久子 ヒサコ 光枝 ミツエ 静江 シズエ 照子 テルコ
        """)
    static let olderMen = pairs(
        """
        正夫 マサオ 勇 イサム 清 キヨシ 茂 シゲル 昭 アキラ 武雄 タケオ 三郎 サブロウ 博 ヒロシ
        進 ススム 辰雄 タツオ 義一 ヨシカズ 実 ミノル
        """)
    static let women = pairs(
        """
        由美子 ユミコ 恵 メグミ 直美 ナオミ 真由美 マユミ 智子 トモコ 裕子 ユウコ 香織 カオリ 美穂 ミホ
        麻衣 マイ 千尋 チヒロ 早苗 サナエ 理恵 リエ 亜希子 アキコ 典子 ノリコ 綾 アヤ 瑞穂 ミズホ
        """)
    static let men = pairs(
        """
        浩二 コウジ 健一 ケンイチ 隆 タカシ 誠 マコト 和也 カズヤ 大輔 ダイスケ 直樹 ナオキ 哲也 テツヤ
        修 オサム 拓也 タクヤ 剛 ツヨシ 亮 リョウ 秀樹 ヒデキ 達也 タツヤ 洋平 ヨウヘイ 聡 サトシ
        """)
    static let girls = pairs(
        "結衣 ユイ 美咲 ミサキ 陽菜 ヒナ 莉子 リコ 葵 アオイ 凛 リン 心春 コハル 芽依 メイ 咲良 サクラ 紬 ツムギ")
    static let boys = pairs(
        "蓮 レン 陽翔 ハルト 悠真 ユウマ 湊 ミナト 颯太 ソウタ 大和 ヤマト 樹 イツキ 朝陽 アサヒ 律 リツ 蒼 アオイ")

    private static func pairs(_ text: String) -> [(kanji: String, kana: String)] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        return stride(from: 0, to: words.count, by: 2).map { (words[$0], words[$0 + 1]) }
    }
}
