/** The text of the file. */
declare module "*.xml" {
  const text: string;
  export default text;
}
