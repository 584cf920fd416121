using System.Diagnostics;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>
/// The same letters made by what a bureau's program might use instead: a headless browser that prints a page, started for
/// each letter or kept open, and LibreOffice converting the Word file. Only compared: no target hangs on it.
/// </summary>
public static class Comparison
{
    private const int Letters = 10;

    private static readonly string[] _browserArguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    public static async Task PrintAsync(ITypesetter typesetter)
    {
        var folder = Directory.CreateTempSubdirectory("desk-comparison-");
        try
        {
            var letters = Enumerable.Range(1, Letters).Select(n => DifferentDocuments.Letter(100_000 + n)).ToList();
            await PrintAsync("desk", letters, letter => typesetter.RenderAsync(letter, CancellationToken.None));
            if (FindProgram("chromium", "chromium-browser", "google-chrome") is { } browser)
            {
                await BrowserAsync(browser, letters, folder.FullName);
            }

            if (FindProgram("soffice") is { } office)
            {
                await OfficeAsync(office, letters, folder.FullName, typesetter);
            }
        }
        finally
        {
            Remove(folder);
        }
    }

    // a browser that was ended may still be writing to its profile
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            Console.Error.WriteLine($"{folder.FullName} could not be removed.");
        }
    }

    private static async Task BrowserAsync(string program, List<ReplyLetter> letters, string folder)
    {
        var fonts = Path.GetFullPath("src/ProposalDesk.Typesetting/Fonts/files");
        string[] arguments = [.. _browserArguments, $"--user-data-dir={Path.Combine(folder, "browser")}"];
        await PrintAsync("chromium_cold", letters, async letter =>
        {
            var (page, pdf) = (await PageAsync(letter), Path.Combine(folder, "page.pdf"));
            await RunAsync(program, [.. arguments, "--no-pdf-header-footer", $"--print-to-pdf={pdf}", page.AbsoluteUri]);

            return await File.ReadAllBytesAsync(pdf);
        });

        await using var warm = await WarmChromium.StartAsync(program, arguments);
        await warm.PrintAsync(await PageAsync(letters[0]));
        await PrintAsync("chromium_warm", letters, async letter => await warm.PrintAsync(await PageAsync(letter)));

        async Task<Uri> PageAsync(ReplyLetter letter)
        {
            var page = Path.Combine(folder, "page.html");
            await File.WriteAllTextAsync(page, LetterHtml.Of(letter, fonts));

            return new Uri(page);
        }
    }

    private static async Task OfficeAsync(string program, List<ReplyLetter> letters, string folder, ITypesetter typesetter)
    {
        // the first call makes the profile, which later ones find
        await ConvertAsync(await typesetter.WriteWordAsync(letters[0], CancellationToken.None));
        var files = new List<byte[]>();
        foreach (var letter in letters)
        {
            files.Add(await typesetter.WriteWordAsync(letter, CancellationToken.None));
        }

        await PrintAsync("libreoffice", files, ConvertAsync);

        async Task<byte[]> ConvertAsync(byte[] file)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "letter.docx"), file);
            await RunAsync(program,
            [
                $"-env:UserInstallation={new Uri(Path.Combine(folder, "office")).AbsoluteUri}", "--headless", "--convert-to", "pdf",
                "--outdir", folder,
                Path.Combine(folder, "letter.docx"),
            ]);

            return await File.ReadAllBytesAsync(Path.Combine(folder, "letter.pdf"));
        }
    }

    private static async Task PrintAsync<T>(string name, IEnumerable<T> letters, Func<T, Task<byte[]>> make)
    {
        var (times, sizes) = (new List<double>(), new List<double>());
        foreach (var letter in letters)
        {
            var watch = Stopwatch.StartNew();
            sizes.Add((await make(letter)).Length / 1024.0);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        new Measure($"documents_compared_{name}_median", Measure.Percentile(times, 0.5), "ms", null).Print();
        new Measure($"documents_compared_{name}_size", Measure.Percentile(sizes, 0.5), "KB", null).Print();
    }

    private static async Task RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {await said}{complained}");
        }
    }

    private static string? FindProgram(params string[] names)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (found is null)
        {
            Console.Error.WriteLine($"{names[0]} is not installed: nothing to compare with.");
        }

        return found;
    }
}
