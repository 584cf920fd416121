using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Proposals;

/// <summary>Themes from earlier cases that sound alike, and from words.</summary>
public class ThemeSuggestionTests
{
    private static readonly ThemeSuggestions.Earlier[] _earlier =
    [
        new("关于打通部门数据壁垒的建议", "数据共享、营商环境"), new("关于老旧小区加装电梯的建议", "城市更新"),
    ];

    [Fact]
    public void An_earlier_case_that_sounds_alike_gives_its_themes() =>
        Assert.Equal(["数据共享", "营商环境"], ThemeSuggestions.For("关于打破部门数据壁垒的提案", [], _earlier));

    [Fact]
    public void A_theme_whose_words_stand_in_title_or_items_is_suggested_and_half_a_word_is_not()
    {
        Assert.Equal(["智慧社区"], ThemeSuggestions.For("关于加快智慧社区建设的提案", [], []));
        Assert.Equal(["数字乡村"], ThemeSuggestions.For("关于农村发展的提案", ["开展数字乡村试点"], []));
        Assert.Equal(["城市更新"], ThemeSuggestions.For("关于城市更新的提案", [], _earlier));
        Assert.Empty(ThemeSuggestions.For("关于智慧图书馆的提案", [], _earlier));
        Assert.Empty(ThemeSuggestions.For(null, [null], _earlier));
    }
}
