using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Failures;

/// <summary>Whoever has not signed in gets a clear answer to anything: never a failure, never English, and little is read.</summary>
public abstract partial class HostileRequestTests(DeskFixture desk)
{
    private static readonly string[] _posts =
        ["/", "/sign-in", "/sign-out", "/setup", "/f", "/f/ABCDEFGHJKMN", "/errors/500", "/errors/-1", "/proposals", "/intake", "/import",
            "/no-such-page", "/ical/x.ics"];

    private static readonly string[] _gets =
    [
        "/errors/-1", "/errors/0", "/errors/200", "/errors/500", "/errors/999", "/errors/99999999999", "/errors/abc", "/f?code=%00",
        "/f?code=%EF%BF%BE", "/f/%EF%BF%BE",
        "/f/%ED%A0%80", "/f/%E2%80%AE", "/f/ABC/letters/1.pdf", "/f/ABC/letters/99999999999.pdf", "/ical/%EF%BF%BE.ics",
        "/sign-in?returnUrl=%2F%E6%8F%90%E6%A1%88",
        "/sign-in?returnUrl[=1", "/sign-in?returnUrl=//evil.example", "/proposals?q=%EF%BF%BE", "/faces/%EF%BF%BE.woff", "/setup",
        "/%E6%8F%90%E6%A1%88", "/f?code[0]=1&code[",
    ];

    public static TheoryData<string, string> Requests
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var address in _posts)
            {
                foreach (var body in Bodies.Keys)
                {
                    data.Add(address, body);
                }
            }

            foreach (var address in _gets)
            {
                data.Add(address, "");
            }

            return data;
        }
    }

    private static Dictionary<string, Func<HttpContent>> Bodies { get; } = new()
    {
        ["NUL"] = () => Form("Comment=%00&Rating=Satisfied&UserName=%00&code=%00"),
        ["60,000 keys"] = () => Form(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"k{i}=&"))),
        ["2,000 keys"] = () => Form(string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{i}=&"))),
        ["key of 3,000"] = () => Form(new string('k', 3_000) + "=1"),
        ["no boundary"] = () => Raw("Comment", "multipart/form-data"),
        ["cut off"] = () => Raw("--x\r\nContent-Disposition: form-data; name=\"Comment\"\r\n\r\nabc", "multipart/form-data; boundary=x"),
        ["no end of head"] = () => Raw("--x\r\nContent-Disposition: form-data; name=\"Com", "multipart/form-data; boundary=x"),
        ["50 MB"] = () =>
            new ByteArrayContent(new byte[50 * 1024 * 1024])
            {
                Headers = { ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded") },
            },
        ["17 KB in pieces"] = () => new InPieces(17 * 1024),
        ["bracket"] = () => Form("a[b=1&Comment]=2&[=3&Rating[0][=4"),
        ["place"] = () => Form("Points[99999999999999]=1&Rows.index=a&Rows[a].Text=x"),
        ["half characters"] = () => Form("Comment=%ED%A0%80%EF%BF%BE%zz%&UserName=%E2%80%AE&Password=%EF%BF%BF"),
        ["other charset"] = () => Raw("Comment=+AAA-", "application/x-www-form-urlencoded; charset=utf-7"),
        ["text"] = () => Raw("hello", "text/plain"),
        ["JSON"] = () => Raw("{\"Rating\":", "application/json"),
        ["nothing"] = () => Form(""),
        ["address back"] = () => Form("UserName=nobody&Password=x&ReturnUrl=/%E6%8F%90%E6%A1%88%0D%0AX: y"),
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Gets_a_clear_answer(string address, string body)
    {
        using var client = desk.Raw();
        using var request = new HttpRequestMessage(body.Length > 0 ? HttpMethod.Post : HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Content = body.Length > 0 ? Bodies[body]() : null;

        using var response = await client.SendAsync(request);

        Assert.InRange((int)response.StatusCode, 200, 499);
        await SaysItInChineseAsync(response);
        var isTooLong = body is "60,000 keys" or "50 MB" or "17 KB in pieces";
        if (isTooLong && address is "/sign-out" or "/intake" or "/import" && response.StatusCode == HttpStatusCode.Found)
        {
            // Nothing of it is read: whoever wrote long and whose sign-in has expired is asked to sign in.
            Assert.Equal("/sign-in", response.Headers.Location!.IsAbsoluteUri
                ? response.Headers.Location.AbsolutePath
                : response.Headers.Location.OriginalString.Split('?')[0]);
        }
        else if (isTooLong)
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            Assert.Contains("最多提交16 KB", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_link_of_a_member_bears_it_too_and_still_takes_the_longest_comment()
    {
        var link = await desk.LinkOfAsync(await desk.AwaitingFeedbackAsync());
        using var client = desk.Raw();
        foreach (var (name, body) in Bodies)
        {
            using var content = body();
            using var response = await client.PostAsync(new Uri(link, UriKind.Relative), content);
            Assert.True((int)response.StatusCode < 500, name);
            await SaysItInChineseAsync(response);
        }

        var comment = string.Concat(Enumerable.Repeat("𠮷", FeedbackAnswer.CommentMaxLength));
        using var longest = new FormUrlEncodedContent(
            [KeyValuePair.Create("Rating", "Satisfied"), KeyValuePair.Create("Comment", comment)]);
        using var thanked = await client.PostAsync(new Uri(link, UriKind.Relative), longest);

        Assert.Equal(HttpStatusCode.Found, thanked.StatusCode);
        Assert.Contains(comment, (await desk.Anonymous().GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_chinese_is_come_back_to_after_signing_in()
    {
        var form = await desk.Anonymous().GetAsync("/sign-in?returnUrl=" + Uri.EscapeDataString("/proposals?q=粮仓"));

        var page = await form.SubmitAsync(("UserName", "clerk"), ("Password", DeskFixture.Password));

        Assert.Equal("/proposals?q=" + Uri.EscapeDataString("粮仓"), page.PathAndQuery);
    }

    [Theory]
    [InlineData("/errors/500")]
    [InlineData("/errors/-1")]
    [InlineData("/errors/999")]
    public async Task The_pages_of_errors_are_no_addresses(string address)
    {
        var page = await desk.Anonymous().GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "没有找到这个页面"), (page.Status, page.Heading));
    }

    private static async Task SaysItInChineseAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode >= 400 && response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Assert.Matches(@"<h1>[\u4e00-\u9fff，（）]+</h1>", text);
        }
        else if ((int)response.StatusCode >= 400)
        {
            Assert.Fail($"{response.RequestMessage!.RequestUri} is answered {(int)response.StatusCode} without a page: {text}");
        }

        Assert.DoesNotMatch(English(), Tag().Replace(text, " "));
    }

    private static StringContent Form(string text) => Raw(text, "application/x-www-form-urlencoded");

    private static StringContent Raw(string text, string type)
    {
        var content = new StringContent(text, Encoding.ASCII);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        return content;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}")]
    private static partial Regex English();

    /// <summary>Does not say beforehand how much will come.</summary>
    private sealed class InPieces : HttpContent
    {
        private readonly int _length;

        public InPieces(int length)
        {
            _length = length;
            Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Comment={new string('a', 1016)}&"));
            for (var sent = 0; sent < _length; sent += piece.Length)
            {
                await stream.WriteAsync(piece);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = -1;

            return false;
        }
    }
}

public sealed class HostileRequestsOnSqlite(KestrelSqliteDesk desk) : HostileRequestTests(desk), IClassFixture<KestrelSqliteDesk>;

public sealed class HostileRequestsOnPostgreSql(KestrelPostgreSqlDesk desk)
    : HostileRequestTests(desk), IClassFixture<KestrelPostgreSqlDesk>;
