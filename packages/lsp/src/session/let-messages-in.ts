/** Lets what the client has sent meanwhile be read: a change, or that something is not wanted any more. */
export async function letMessagesIn(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
